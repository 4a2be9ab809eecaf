// T4: source and story meet what the organisation values.
#pragma once

#include <algorithm>

#include "rubric/judging.h"

namespace ninety::tailoring {

/// One value shown is enough; opposite conduct in the story takes it back.
inline Judgement judge_t4(const Subject& subject) {
  if (subject.fit == nullptr || subject.fit->values.empty()) return {};
  const Fit& fit = *subject.fit;
  Judgement judgement;
  Shown best = Shown::absent;
  float strength = 0;
  for (const AskFit& value : fit.values) {
    best = std::max(best, value.status);
    strength = std::max(strength, value.strength);
    if (value.status == Shown::shown)
      judgement.evidence = together(std::move(judgement.evidence), value.evidence);
  }
  const bool opposed = fit.opposed >= kOpposed;
  if (opposed) judgement.evidence = fit.against;
  judgement.score = std::clamp(strength / kValueFull, 0.0F, 1.0F) * (1 - fit.opposed);
  judgement.status = opposed                  ? Status::missing
                     : best == Shown::shown   ? Status::met
                     : best == Shown::claimed ? Status::partly
                                              : Status::missing;
  judgement.evidence = sorted(std::move(judgement.evidence));
  return judgement;
}

inline constexpr Criterion t4 = complete({
    .id = "T4",
    .group = Group::tailoring,
    .place = 4,
    .title = "values meet",
    .question = "Do your source and your story meet what the organisation values?",
    .why =
        "People stay where they can work as they think right, and interviewers know it. A choice "
        "in your story that fits one of their values says so without a word of praise; a "
        "choice that goes against one is remembered too.",
    .source = "rubric T4; Kristof-Brown et al. 2005 on person-organisation fit",
    .how = "Read their values and ask of each: when did I pay a price for this? Tell that choice. "
           "When none of your stories holds one, do not invent it: take the choice your story "
           "does hold and say plainly why you made it.",
    .good = {{"They value straight dealing: ⟦I rang each of the six to say that the mistake was "
              "ours⟧."},
             {"They value patience: ⟦I made a pot of tea and sat down until she told me why⟧."}},
    .bad = {{"They value patience: ⟦I told her that it wasn't up for discussion⟧."},
            {"⟦I share all of your values, which speak to me deeply⟧."}},
    .partly = "a value of the organisation is named here but not shown in a choice",
    .missing = "none of what the organisation values shows in the story yet",
    .help = "name the choice in your story that fits one of their values",
    .next_step = "Near “{quote}”, say which of your choices fits what they value.",
    .anchor = Anchor::action,
    .missing_anchor = Anchor::after_action,
    .judge = judge_t4,
});

}  // namespace ninety::tailoring
