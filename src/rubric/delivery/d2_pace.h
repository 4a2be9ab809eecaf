// D2.pace: a pace that listeners follow with ease.
#pragma once

#include <fmt/core.h>

#include "rubric/delivery_judging.h"
#include "rubric/thresholds.h"

namespace ninety::delivery {

/// Words a minute over the whole answer, its pauses included.
inline Judgement judge_d2_pace(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.words_per_minute) return not_measurable(delivery.why_not("words_per_minute"));
  if (!delivery.wording_known()) return not_measurable(delivery.why_not_wording());
  const Norms& norms = subject.norms;
  const auto* earlier = against_earlier(delivery, Measure::words_per_minute);
  auto judgement = in_band({.low = norms.slow_words_per_minute,
                            .high = norms.quick_words_per_minute,
                            .margin_low = kPaceMarginBelow,
                            .margin_high = kPaceMarginAbove},
                           *delivery.words_per_minute);
  respect_own_band(judgement, earlier);
  judgement.note = fmt::format("{:.0f} words a minute; {} to {} are easy to follow{}",
                               *delivery.words_per_minute, norms.slow_words_per_minute,
                               norms.quick_words_per_minute, earlier_phrase(earlier));
  return judgement;
}

inline constexpr Criterion d2_pace = complete({
    .id = "D2.pace",
    .group = Group::delivery,
    .place = 20,
    .title = "pace",
    .question = "Is the pace one that a listener who hears this for the first time can follow?",
    .why = "You know the story; the interviewer hears it once. Nerves make people quick, and the "
           "result is what gets lost. The range is wide on purpose: pace depends on age, on the "
           "languages somebody speaks and on habit, and none of these is a fault.",
    .source = "products use bands between 100 and 165 words a minute; moderate rates were rated "
              "clearest in a study with one interview script at three speeds (docs/norms.md)",
    .how = "Do not try to speak slowly throughout. Breathe out before you begin, slow down for the "
           "result and for the last sentence, and let a pause stand between the parts. That lowers "
           "the average by itself and sounds natural.",
    .good = {{"I changed the seal ⟦(pause)⟧ and we have not lost a tray since March."},
             {"⟦(138 words a minute)⟧ I asked the drivers what they really needed to know."}},
    .bad = {{"⟦(205 words a minute)⟧ so I took all of it apart and measured and found it and fixed "
             "it and they loved it"},
            {"⟦(80 words a minute)⟧ I … would … like … to … work … on … this."}},
    .partly = "the pace leaves the range that is easy to follow",
    .missing = "the pace is far from the range that is easy to follow",
    .help = "let a pause stand between the parts, and slow down for the result",
    .next_step = "Let a pause stand before the result and say that sentence slowly; the rest can "
                 "stay as quick as it is.",
    .anchor = Anchor::result,
    .missing_anchor = Anchor::result,
    .judge = judge_d2_pace,
});

}  // namespace ninety::delivery
