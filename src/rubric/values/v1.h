// V1: what the speaker values in work can be seen in a choice.
#pragma once

#include <algorithm>

#include "rubric/judging.h"

namespace ninety::values {

/// Values show in the words for the drive and in what was done.
inline Judgement judge_v1(const Subject& subject) {
  const Reading& reading = subject.reading;
  auto judgement = by_estimate(subject, Trait::V1,
                               together(reading.motivation.intrinsic, reading.spans(Role::action)));
  if (subject.fit == nullptr || subject.fit->values.empty()) return judgement;
  // With an organisation's values the answer's own must meet one of them.
  float strength = 0;
  bool met = false;
  for (const AskFit& value : subject.fit->values) {
    strength = std::max(strength, value.strength);
    met = met || value.status == Shown::shown;
  }
  if (judgement.status == Status::met && (!met || subject.fit->opposed >= kOpposed))
    judgement.status = Status::partly;
  judgement.score =
      (1 - kValuesShare) * judgement.score +
      kValuesShare * std::clamp(strength / kValueFull, 0.0F, 1.0F) * (1 - subject.fit->opposed);
  return judgement;
}

inline constexpr Criterion v1 = complete({
    .id = "V1",
    .group = Group::values,
    .place = 1,
    .title = "visible values",
    .question = "Does the answer show what you value in work?",
    .why = "An interviewer listens for what you will care about on an ordinary day, because that "
           "decides what you protect when time is short. A value that shows in a choice you made "
           "is easier to believe than a value on a list.",
    .source = "rubric V1",
    .how = "Find the moment in your story where an easier way was open and you did not take it. "
           "Say what you chose and what mattered to you in that choice: accuracy, fairness, "
           "safety, craft, the person who has to use the result. One clause is enough.",
    .good =
        {{"A store room that is counted right keeps a kitchen honest, and that drives me. When the "
          "freezer log and the delivery notes disagreed, ⟦I recounted every shelf before I "
          "signed⟧."},
         {"I am inspired by making rules that people can follow. Our guide for tenants had forty "
          "pages, so ⟦I sat down with six of them and wrote the two pages they needed⟧."}},
    .bad = {{"⟦I value integrity, excellence and respect⟧ in everything I do."},
            {"I have been a warehouse clerk for nine years, and ⟦I do what is on the list⟧."}},
    .partly = "what you value in work is named here but not shown in a choice",
    .missing = "what you value in work does not show yet",
    .help = "name one choice in your story and what mattered to you in it",
    .next_step = "Near “{quote}”, say which choice you made and what mattered to you in it.",
    .anchor = Anchor::action,
    .missing_anchor = Anchor::after_situation,
    .judge = judge_v1,
});

}  // namespace ninety::values
