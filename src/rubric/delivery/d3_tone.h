// D3.tone: a lively voice.
#pragma once

#include <fmt/core.h>

#include "rubric/delivery_judging.h"

namespace ninety::delivery {

/// Spread of the pitch in semitones. The score rises from 0 at half the `missing` norm to 1 at the
/// `partly` norm.
inline Judgement judge_d3_tone(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.pitch) return not_measurable(delivery.why_not("pitch"));
  const Norms& norms = subject.norms;
  const auto spread = static_cast<float>(delivery.pitch->sd_semitones);
  const auto* earlier = against_earlier(delivery, Measure::sd_semitones);
  const float none = norms.pitch_semitones_missing / 2;
  const float range = std::max(norms.pitch_semitones_partly - none, 0.01F);
  Judgement judgement = {.status = spread >= norms.pitch_semitones_partly    ? Status::met
                                   : spread >= norms.pitch_semitones_missing ? Status::partly
                                                                             : Status::missing,
                         .score = std::clamp((spread - none) / range, 0.0F, 1.0F),
                         .evidence = {}};
  respect_own_band(judgement, earlier);
  judgement.note = fmt::format(
      "the pitch spreads over {:.1f} semitones; {} and more are common in "
      "lively speech{}",
      delivery.pitch->sd_semitones, norms.pitch_semitones_partly, earlier_phrase(earlier, 1));
  return judgement;
}

inline constexpr Criterion d3_tone = complete({
    .id = "D3.tone",
    .group = Group::delivery,
    .place = 30,
    .title = "tone of voice",
    .question = "Does the voice move, as it does when somebody speaks of what they care about?",
    .why =
        "Listeners hear liveliness mostly in the movement of pitch: in one study its spread went "
        "along with their ratings with r = .83. A voice that stays on one note makes a true "
        "enthusiasm hard to believe. Some languages and many people are flatter by habit; then "
        "compare with your own earlier takes only.",
    .source = "Hincks 2005 (18 speakers); ranges from Hincks 2004, converted to semitones; "
              "Traunmüller & Eriksson 1995 on semitones; Skarnitzl & Hledíková 2022 on languages "
              "(docs/norms.md)",
    .how =
        "Underline one word in each sentence, the one that is new, and let the voice rise on it. "
        "Tell the story once to a friend without the script; your voice moves by itself there. "
        "Record yourself straight afterwards.",
    .good = {{"I had ⟦never⟧ seen so many forms for one window."},
             {"And on the third night I ⟦found⟧ it."}},
    .bad = {{"⟦I am passionate about customers (0.4 semitones)⟧."},
            {"⟦It was the best day of my working life (0.6 semitones)⟧."}},
    .partly = "the voice moves little",
    .missing = "the voice stays nearly on one note",
    .help = "let the voice rise on the one new word of each sentence",
    .next_step = "Choose the one new word of each sentence and let the voice rise on it.",
    .anchor = Anchor::thesis,
    .missing_anchor = Anchor::thesis,
    .judge = judge_d3_tone,
});

}  // namespace ninety::delivery
