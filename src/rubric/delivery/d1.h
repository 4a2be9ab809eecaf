// D1: the answer takes 60 to 90 seconds.
#pragma once

#include <fmt/core.h>

#include "rubric/delivery_judging.h"
#include "rubric/thresholds.h"

namespace ninety::delivery {

/// From the first sound of speech to the last.
inline Judgement judge_d1(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.duration_s) return not_measurable(delivery.why_not("duration_s"));
  const Norms& norms = subject.norms;
  auto judgement = in_band({.low = norms.shortest_seconds,
                            .high = norms.longest_seconds,
                            .margin_low = kDurationMarginBelow * norms.shortest_seconds,
                            .margin_high = kDurationMarginAbove * norms.longest_seconds},
                           *delivery.duration_s);
  judgement.note = fmt::format("{:.0f} seconds; {} to {} are asked for", *delivery.duration_s,
                               norms.shortest_seconds, norms.longest_seconds);
  return judgement;
}

inline constexpr Criterion d1 = complete({
    .id = "D1",
    .group = Group::delivery,
    .place = 1,
    .title = "spoken length",
    .question = "Does the answer, as it was spoken, fit its time?",
    .why = "An interviewer plans several questions into the hour. An answer of 60 to 90 seconds is "
           "long enough for a story with its result and short enough to be asked about. What runs "
           "longer is often cut off before its ending, which is the part that speaks of the job.",
    .source = "rubric D1; advice pages say one to two minutes, no study found (docs/norms.md)",
    .how = "Say it once with a clock, without hurrying. When it is too long, do not speak faster: "
           "cut a sentence of context. When it is short, give the time to what you did and what "
           "came of it.",
    .good = {{"⟦(74 seconds)⟧ What moves me is a queue that nobody has counted yet, and so on to "
              "the end."},
             {"⟦(62 seconds)⟧ I like to hand over a kitchen that runs without me, and so on."}},
    .bad = {{"⟦(24 seconds)⟧ I like solving things, and once I solved a big one, and that's it."},
            {"⟦(190 seconds)⟧ Before I come to the question, let me tell you how I joined the "
             "firm."}},
    .partly = "the time it takes is a little off",
    .missing = "the time it takes is far from what is asked for",
    .help = "cut or add one sentence of the story and keep your pace",
    .next_step = "Bring the length into its range: cut or add one sentence, at the pace you have.",
    .anchor = Anchor::end,
    .missing_anchor = Anchor::end,
    .judge = judge_d1,
});

}  // namespace ninety::delivery
