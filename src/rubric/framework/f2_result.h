// F2.result: a tangible outcome.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline Judgement judge_f2_result(const Subject& subject) {
  return by_estimate(subject, Trait::F2_result,
                     together(subject.reading.spans(Role::result), outcomes(subject.reading)));
}

inline constexpr Criterion f2_result = complete({
    .id = "F2.result",
    .group = Group::framework,
    .place = 25,
    .title = "result",
    .question = "Does the story say what came of your action?",
    .why = "Without an outcome a story stops in mid-air, and the listener cannot tell effort from "
           "effect. The result is the shortest part of the story and the one that is most often "
           "left out.",
    .source = "Bangerter, Corvalan & Cavin 2014 (62 real interviews): stories told more of "
              "situations than of results",
    .how = "Finish the sentence “and because of that …”. Say what changed for someone: what became "
           "possible, what stopped, what people did differently, what you learned that proved "
           "itself. A modest result told plainly is enough.",
    .good = {{"I wrote the handover on one card. ⟦The morning shift stopped calling us at home.⟧"},
             {"I coached him through five mock talks, and ⟦he opened the conference in October⟧."}},
    .bad = {{"I changed the whole plan, and ⟦it went really well⟧."},
            {"I rebuilt the database. ⟦It was an exciting time and I learned a lot.⟧"}},
    .partly = "the outcome stays vague",
    .missing = "what came of your action is not told yet",
    .help = "say what changed for someone because of what you did",
    .next_step = "After “{quote}”, say what changed for someone because of it.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::after_action,
    .judge = judge_f2_result,
});

}  // namespace ninety::framework
