// F2.action: what the speaker personally did, in the first person and active.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

/// Met is shown by the told actions, anything less by the words that hide who acted.
inline Judgement judge_f2_action(const Subject& subject) {
  const AgencyFact& agency = subject.reading.agency;
  return by_estimate(subject, Trait::F2_action, subject.reading.spans(Role::action),
                     together(agency.we_words, agency.passive_words));
}

inline constexpr Criterion f2_action = complete({
    .id = "F2.action",
    .group = Group::framework,
    .place = 23,
    .title = "own action",
    .question = "Is it clear what you yourself did, in active words?",
    .why = "The interviewer is choosing a person, not a team. “It was decided” and “we changed” "
           "hide whose hands were on the work, so the listener cannot give you credit for it. “We” "
           "is welcome beside “I”: it shows that you share.",
    .source = "rubric F2.action",
    .how = "Go through the story verb by verb and ask who did it. Where it was you, say “I” and "
           "choose a verb one could film: counted, called, drew, rebuilt, asked. Where it was the "
           "team, name your share in it.",
    .good =
        {{"⟦I called every supplier on the list and asked for the delivery note of the same day.⟧"},
         {"We moved the ward in one weekend; ⟦I drew the floor plan, labelled the beds and walked "
          "the route with the porters⟧."}},
    .bad = {{"⟦The process was reviewed and a new form was introduced.⟧"},
            {"⟦We sat down together, we found a way, and we made it happen.⟧"}},
    .partly = "what you did yourself is hidden behind “we” or the passive",
    .missing = "what you yourself did is not told yet",
    .help = "name your own share with “I” and a verb one could film",
    .next_step = "Near “{quote}”, say what you yourself did, with “I” and a verb one could film.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::after_situation,
    .judge = judge_f2_action,
});

}  // namespace ninety::framework
