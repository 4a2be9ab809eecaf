// F2.situation: enough context to make the action understandable.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f2_situation = complete({
    .id = "F2.situation",
    .group = Group::framework,
    .place = 21,
    .title = "situation",
    .question =
        "Is there enough context to understand what you did: when, where, what was at stake?",
    .why = "An action means little without the trouble it met. One or two sentences on when, where "
           "and what was at stake let a stranger see why it mattered and how hard it was.",
    .source = "rubric F2.situation",
    .how = "Answer three questions in at most two sentences: when was it, where, and what would "
           "have happened if nobody had acted? Use the words you would use to a friend outside "
           "your field, and leave names and systems out unless they matter.",
    .good = {{"⟦In my second month at the library, a third of all returned books were shelved in "
              "the wrong room.⟧ I drew a colour map …"},
             {"⟦Last winter the night ferry ran with half its crew ill.⟧ I took over the loading "
              "plan …"}},
    .bad = {{"I am driven by order. ⟦I made a new plan⟧ and it worked."},
            {"Problems inspire me. ⟦At some point there was some issue⟧, and I dealt with it."}},
    .partly = "the situation is only sketched, so what was at stake is hard to see",
    .missing = "the situation your action answered is not told yet",
    .help = "say in one sentence when and where it was and what was at stake",
    .next_step =
        "After “{quote}”, say in one sentence when and where it was and what was at stake.",
    .anchor = Anchor::situation,
    .missing_anchor = Anchor::after_thesis,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F2_situation, subject.reading.spans(Role::situation));
        },
});

}  // namespace ninety::framework
