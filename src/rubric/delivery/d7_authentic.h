// D7.authentic: conversational, not recited. A possibility is named, never a verdict on the person.
#pragma once

#include <algorithm>

#include <fmt/core.h>

#include "rubric/delivery_judging.h"
#include "rubric/judging.h"
#include "rubric/thresholds.h"

namespace ninety::delivery {

/// Partly when the three signs of recitation are all there, or when words of enthusiasm were voiced
/// flat. Never missing: reading aloud and a quiet temper sound alike in these figures.
inline Judgement judge_d7_authentic(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.wording_known()) return not_measurable(delivery.why_not_wording());
  if (!delivery.pitch) return not_measurable(delivery.why_not("pitch"));
  const double recited = delivery.recital ? delivery.recital->possibility : 0;
  const bool flat = !delivery.flat_words.empty();
  if (!delivery.recital && !flat) {
    return not_measurable(delivery.plan ? "the take is too short to tell a recited pace"
                                        : "without the script nobody can tell recited from told; "
                                          "give --script");
  }
  Judgement judgement = {.status = recited >= kRecitedShown || flat ? Status::partly : Status::met,
                         .score = static_cast<float>(1 - recited / 2) - (flat ? 0.2F : 0),
                         .evidence = {}};
  if (delivery.recital) {
    judgement.note = fmt::format(
        "{:.0f} % of it follows the script, the pitch spreads over {:.1f} semitones, the pace "
        "varies by {:.0f} %",
        100 * delivery.recital->closeness, delivery.recital->sd_semitones,
        100 * delivery.recital->pace_variation);
  }
  for (const auto& word : delivery.flat_words) {
    judgement.note += fmt::format("{}“{}” at {:.1f} s was voiced flat",
                                  judgement.note.empty() ? "" : "; ", word.text, word.time.start);
    judgement.evidence = together(judgement.evidence, spans_of(subject, word.words));
  }
  return judgement;
}

inline constexpr Criterion d7_authentic = complete({
    .id = "D7.authentic",
    .group = Group::delivery,
    .place = 70,
    .title = "told, not recited",
    .question = "Does it sound told to somebody, rather than recited?",
    .why = "A listener who suspects a learned text stops listening to what it says. Word for word "
           "after the script, on one note and at one pace may sound recited even when every word "
           "is meant. It may also be a quiet temper or a poor microphone: this is a possibility to "
           "listen for, not a verdict.",
    .source = "rubric D7; the three signs and their limits are this project's convention "
              "(docs/norms.md)",
    .how = "Put the script away and keep three words: the source, the deed, the result. Tell it "
           "three times with other words each time, to a person or to a chair. Then listen to the "
           "last take once more where the times below point.",
    .good = {{"It is, well, ⟦I just cannot leave a queue alone⟧, that is what it is."},
             {"We opened the valve and ⟦nothing⟧, not a drop."}},
    .bad = {{"⟦I am deeply passionate about quality (flat, 0.7 semitones)⟧."},
            {"⟦My source of inspiration is the mentoring of colleagues (word for word, even "
             "pace)⟧."}},
    .partly = "this may sound recited, or less warm than its words",
    .missing = "this may sound recited",
    .help = "keep three words of the script and tell it in others",
    .next_step = "Put the script away, keep three words of it, and tell it once in other words.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_d7_authentic,
});

}  // namespace ninety::delivery
