// S.family: family or private relationships.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_family = complete({
    .id = "S.family",
    .group = Group::sources,
    .place = 8,
    .title = "family",
    .question = "Is the source family or another private relationship?",
    .why = "Family is many people's deepest reason, and nothing is lost by keeping it. In an "
           "interview it says why you work, not how; the listener would like to hear which part of "
           "the work moves you.",
    .source = "rubric S",
    .how = "Ask what your family gave you that shows at work: patience in explaining, care with "
           "money, standing up again. Each leads to one of the five professional sources. Name "
           "that one, and keep the family as half a sentence or for yourself.",
    .good = {{"I grew up translating letters for my parents, and ⟦making hard papers easy to "
              "understand is what drives me in this office⟧."},
             {"We repaired everything at home; ⟦today the fault that others would throw away is "
              "the one that inspires me⟧."}},
    .bad = {{"⟦My children⟧ are my inspiration, I do it all for them."},
            {"⟦My mother worked three jobs and never complained⟧, she is what inspires me."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name what your family gave you that shows in your work",
    .next_step = "Turn “{quote}” into what it gave you for your work: the problems, people or "
                 "skills you care about because of it.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::family); },
});

}  // namespace ninety::sources
