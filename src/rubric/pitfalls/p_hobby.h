// P.hobby: a private activity with no bridge to workplace action and result.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

inline constexpr Criterion p_hobby = complete({
    .id = "P.hobby",
    .group = Group::pitfalls,
    .place = 4,
    .title = "unrelated hobby",
    .question = "Does the source lead to something you did at work?",
    .why = "A hobby shows a person, and that is pleasant to hear. The interviewer still has to "
           "find out what it means in the job, and few will make that step for you. With the step "
           "made, a hobby can be a good beginning.",
    .source = "rubric P.hobby",
    .how = "Say what the hobby has taught you to enjoy: pacing, precision, reading people, "
           "starting again. Then tell the workday on which you used it and what came of it. If "
           "there is no such day, choose a source at work.",
    .good = {{"Climbing taught me to check every knot twice. ⟦At work I brought that to our "
              "release list, and since May no version has had to be called back.⟧"},
             {"I restore old radios, and ⟦that patience is why I found the loose contact in the "
              "ticket machine that three technicians had missed⟧."}},
    .bad = {{"⟦Watching the sun come up from my surfboard⟧ is what inspires me."},
            {"What inspires me is ⟦baking bread; I tried eleven flours last winter⟧."}},
    .partly = "the step from the private activity to your work is only hinted at",
    .missing = "a private activity is the source, and its step to your work is not told yet",
    .help = "tell the workday on which you used what it taught you",
    .next_step = "After “{quote}”, tell the workday on which you used what it taught you, and what "
                 "came of it.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_hobby); },
});

}  // namespace ninety::pitfalls
