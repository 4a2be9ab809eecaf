// S.none: no source can be made out.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_none = complete({
    .id = "S.none",
    .group = Group::sources,
    .place = 12,
    .title = "no clear source",
    .question = "Does the answer leave open what the source is?",
    .why = "When the source cannot be made out, the interviewer keeps the impression and loses the "
           "point. Most people have a source and have simply not said it yet; it can usually be "
           "found in what they have done.",
    .source = "rubric S",
    .how = "Think of the last workday you were sorry to see end. Were you solving, teaching, "
           "practising, improving or pulling something through? That is one of the five "
           "professional sources. Say it in one sentence and tell that day.",
    .good = {{"⟦What inspires me is a puzzle in the figures⟧; the day I traced the missing pallet "
              "I forgot to eat."},
             {"⟦I am driven by showing others how⟧; on the Saturday of the open house I did it for "
              "seven hours."}},
    .bad = {{"⟦That is a hard question, there is so much⟧, really everything around me."},
            {"⟦I am just a positive person⟧ and I come to work with a smile."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "think of the workday you were sorry to see end and name what you were doing",
    .next_step = "Think of the last workday you were sorry to see end, and say in one sentence "
                 "what you were doing that drew you in.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::none); },
});

}  // namespace ninety::sources
