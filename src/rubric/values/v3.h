// V3: a specific source, tied to one's own work, with a thought on why it drives.
#pragma once

#include "rubric/judging.h"

namespace ninety::values {

inline Judgement judge_v3(const Subject& subject) {
  return by_estimate(subject, Trait::V3, subject.reading.source.evidence);
}

inline constexpr Criterion v3 = complete({
    .id = "V3",
    .group = Group::values,
    .place = 3,
    .title = "self-awareness",
    .question = "Do you name a specific source, tie it to your own work and say why it drives you?",
    .why = "The question is a quiet test of how well you know yourself. Someone who can say what "
           "drives them, and why, can also say which work suits them; that makes it easier to "
           "trust that the two of you fit.",
    .source = "rubric V3",
    .how = "Narrow the source until it could only be yours: which kind of problem, whose progress, "
           "which skill? Then add one sentence on why it holds you, or on the setting in which you "
           "work best. A small, true reason is stronger than a large one.",
    .good = {{"What inspires me is finding the one reading that does not fit, ⟦because I learned "
              "on night shifts that the odd number is usually the honest one⟧."},
             {"I am driven by teaching adults to read, and ⟦I notice that I am at my most patient "
              "when someone has been told they are too old to learn⟧."}},
    .bad = {{"⟦Lots of different things⟧ inspire me, it depends on the day."},
            {"I am inspired by ⟦success⟧, and I always give everything."}},
    .partly = "the source is named, but why it drives you stays open",
    .missing = "a specific source with your own reason for it does not show yet",
    .help = "add one sentence on why this source holds you",
    .next_step =
        "After “{quote}”, add one sentence on why this drives you more than other things do.",
    .anchor = Anchor::thesis,
    .missing_anchor = Anchor::start,
    .judge = judge_v3,
});

}  // namespace ninety::values
