// S.hobby: a hobby or private activity.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_hobby = complete({
    .id = "S.hobby",
    .group = Group::sources,
    .place = 9,
    .title = "a hobby",
    .question = "Is the source a hobby or private activity?",
    .why = "A hobby shows what you do when nobody pays you, which is worth knowing. It becomes an "
           "answer to this question as soon as the same pleasure shows up on a workday.",
    .source = "rubric S",
    .how = "Ask what the pleasure in the hobby is: finding, teaching, practising, improving, "
           "holding out. That is one of the five professional sources. Name it, tell its workday, "
           "and let the hobby be the half sentence it came from.",
    .good = {{"I play chess, but ⟦what drives me at work is the same thing: seeing three moves "
              "ahead in a crowded timetable⟧."},
             {"Gardening taught me to try small first, and ⟦trying small is how I improved our "
              "ordering, shelf by shelf⟧."}},
    .bad = {{"⟦Hiking at the weekend⟧ inspires me most."},
            {"I get my inspiration from ⟦films and music⟧."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name the pleasure behind the hobby and the workday on which it shows",
    .next_step = "After “{quote}”, name the pleasure behind it and the workday on which it shows.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::hobby); },
});

}  // namespace ninety::sources
