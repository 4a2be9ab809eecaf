// T3: the organisation's page says what it stands for.
#pragma once

#include "rubric/judging.h"

namespace ninety::tailoring {

inline Judgement judge_t3(const Subject& subject) {
  if (subject.fit == nullptr || !subject.fit->has_organisation) return {};
  const bool found = !subject.fit->values.empty();
  return {
      .status = found ? Status::met : Status::partly, .score = found ? 1.0F : 0.5F, .evidence = {}};
}

inline constexpr Criterion t3 = complete({
    .id = "T3",
    .group = Group::tailoring,
    .place = 3,
    .title = "organisation known",
    .question = "Does the organisation's page say what it values?",
    .why = "What an employer says of itself in public is what its people are used to hear. Knowing "
           "its mission and values, and one thing it did lately, lets you choose the story that "
           "will feel familiar to them.",
    .source = "rubric T3",
    .how = "Give the page on which the organisation speaks of itself: “about us”, “our values”, a "
           "yearly report. Not every organisation states values; then read what it did lately and "
           "think about what that took.",
    .good = {{"⟦Own it until it is finished⟧: nobody hands a guest on to the next shift."},
             {"This spring ⟦we opened the repair table on Saturdays⟧."}},
    .bad = {{"⟦Your trusted partner since 1987⟧."}, {"⟦Excellence in everything we do⟧."}},
    .partly = "no stated values could be read from the organisation's page",
    .missing = "nothing could be read from the organisation's page",
    .help = "give the page on which the organisation says what it values",
    .next_step = "Give the page on which the organisation says what it values.",
    .anchor = Anchor::end,
    .missing_anchor = Anchor::end,
    .judge = judge_t3,
});

}  // namespace ninety::tailoring
