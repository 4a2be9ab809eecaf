// D5.eye: mostly towards the camera while speaking.
#pragma once

#include <algorithm>

#include <fmt/core.h>

#include "rubric/delivery_judging.h"
#include "rubric/judging.h"

namespace ninety::delivery {

/// Share of the speaking time towards the camera, held against the norms with its error in the
/// person's favour; the score rises from 0 at half the `missing` norm to 1 at the `partly` norm. A
/// single long look away makes it partly at most.
inline Judgement judge_d5_eye(const Subject& subject) {
  if (subject.delivery == nullptr || !subject.delivery->filmed()) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.eye) return not_measurable(delivery.why_not("eye"));
  const EyeContact& eye = *delivery.eye;
  const Norms& norms = subject.norms;
  const auto share = static_cast<float>(std::min(1.0, eye.contact_share + eye.contact_error));
  const float none = norms.eye_contact_share_missing / 2;
  const float range = std::max(norms.eye_contact_share_partly - none, 0.01F);
  const auto* earlier = against_earlier(delivery, Measure::contact_share);
  Judgement judgement = {.status = share >= norms.eye_contact_share_partly    ? Status::met
                                   : share >= norms.eye_contact_share_missing ? Status::partly
                                                                              : Status::missing,
                         .score = std::clamp((share - none) / range, 0.0F, 1.0F),
                         .evidence = {}};
  const auto longest = static_cast<float>(eye.longest_look_away_s);
  if (longest > norms.longest_look_away_partly) {
    const float over = longest / std::max(norms.longest_look_away_partly, 0.1F) - 1;
    judgement.status = std::max(judgement.status, Status::partly);
    judgement.score = std::min(judgement.score, std::max(0.5F, 1 - over / 2));
  }
  respect_own_band(judgement, earlier);
  judgement.note = fmt::format(
      "towards the camera {:.0f} % of the time you spoke, give or take {:.0f}{}{}; longest look "
      "away {:.1f} s",
      100 * eye.contact_share, 100 * eye.contact_error,
      eye.calibration == Calibration::assumed ? " (the camera was not set to your eyes)" : "",
      earlier_share_phrase(earlier), eye.longest_look_away_s);
  if (!eye.knows_screen())
    judgement.note += "; looks at a screen just below the lens may count as looks at it";
  if (eye.at_numbers()) judgement.note += "; you mostly look away when you reach a number";
  for (const auto& away : eye.look_aways)
    judgement.evidence = together(judgement.evidence, spans_of(subject, away.words));
  return judgement;
}

inline constexpr Criterion d5_eye = complete({
    .id = "D5.eye",
    .group = Group::delivery,
    .place = 50,
    .title = "eye contact",
    .question = "Do the eyes meet the camera most of the time you speak?",
    .why =
        "In a video interview only a look at the lens reaches the other person as a look. Speakers "
        "who looked at their screen instead were rated lower in one study; in another that held "
        "for looks to the side and not for looks down. Looking away to think is part of speaking: "
        "nobody looks at the other person all the time. If eye contact is hard for you, or your "
        "eyes or glasses do not suit the measurement, leave this aside.",
    .source =
        "Shinya et al. 2024 (camera against screen, 12 speakers, 38 raters); Basch & Melchers 2024 "
        "(two experiments, mixed results); Kendon 1967 on looking away while speaking; the limits "
        "are this project's convention (docs/norms.md)",
    .how =
        "Put the picture of yourself, or a small sticker, right beside the lens. Raise the camera "
        "to the height of your eyes. Let your eyes go where they like while you search for a word, "
        "and come back for the first and for the last sentence. Keep notes to three words beside "
        "the lens, not below it.",
    .good = {{"⟦What drives me is a fault nobody can find⟧ (to the camera)."},
             {"We halved the queue, and ⟦that is what I want to do here⟧ (to the camera)."}},
    .bad = {{"It saved us ⟦forty percent of the time⟧ (eyes on the notes, 3.1 s)."},
            {"⟦That is why I would like to work here⟧ (eyes on the screen, 6.4 s)."}},
    .partly = "the eyes are away from the camera much of the time, or once for long",
    .missing = "the eyes are away from the camera most of the time",
    .help = "put what you look at right beside the lens, and say the first and the last sentence "
            "to it",
    .next_step = "Say “{quote}” to the lens once; a sticker beside it helps.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_d5_eye,
});

}  // namespace ninety::delivery
