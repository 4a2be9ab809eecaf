// F2: a specific event or project backs the thesis, as a brief story.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f2 = complete({
    .id = "F2",
    .group = Group::framework,
    .place = 20,
    .title = "evidence",
    .question = "Does a specific event or project back the thesis, told as a brief story?",
    .why =
        "Anybody can claim a drive; an event shows it. In real interviews fewer than a quarter of "
        "the replies were stories, and stories were followed by better hiring recommendations than "
        "self-descriptions. This part proves the thesis, so it may take the most time.",
    .source = "Bangerter, Corvalan & Cavin 2014 (62 real interviews): stories in 23 % of replies; "
              "stories raised hiring recommendations, self-descriptions lowered them",
    .how = "Choose one occasion, not a habit: a week, a project, a day. Tell it in three steps: "
           "what the matter was, what you did, what came of it. If you hear yourself say “always” "
           "or “usually”, look for the last time it happened and tell that.",
    .good = {{"I am inspired by finding what others overlook. ⟦In June two of our scales disagreed "
              "by four grams. I weighed the same loaf on both every hour for a day and saw that "
              "one drifted with the oven. We moved it, and complaints about weight stopped.⟧"},
             {"What drives me is seeing others succeed. ⟦Our apprentice had been through the "
              "theory test twice without luck. I made her explain one circuit to me each lunch "
              "break for six weeks, and she passed with 81 points.⟧"}},
    .bad = {{"I am driven by helping others. ⟦I always support my colleagues and I usually stay "
             "until it is done.⟧"},
            {"Solving problems inspires me. ⟦I am analytical, persistent and a team player.⟧"}},
    .partly = "the story that should carry the thesis is there in part",
    .missing = "no specific event backs the thesis yet",
    .help = "tell one occasion: what the matter was, what you did, what came of it",
    .next_step = "After “{quote}”, tell one occasion in three steps: what the matter was, what you "
                 "did, what came of it.",
    .anchor = Anchor::action,
    .missing_anchor = Anchor::after_thesis,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F2,
                             together(subject.reading.spans(Role::situation),
                                      together(subject.reading.spans(Role::action),
                                               subject.reading.spans(Role::result))));
        },
});

}  // namespace ninety::framework
