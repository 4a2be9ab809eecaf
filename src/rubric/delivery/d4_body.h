// D4.body: in the picture; movement described against the person's own, never marked.
#pragma once

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "rubric/delivery_judging.h"

namespace ninety::delivery {

namespace body {

/// How far the face is from a good place in the picture; nothing of it is about the person.
struct Framing {
  bool centred = true;
  bool near_enough = true;
  bool far_enough = true;
  double seen = 1;  ///< share of the time, first to last sound of speech
  [[nodiscard]] bool good() const {
    return centred && near_enough && far_enough && seen >= kSeenEnough;
  }
  static constexpr double kSeenEnough = 0.9;
};

inline Framing framing_of(const BodyFigures& figures, const Delivery& delivery,
                          const Norms& norms) {
  Framing framing = {
      .centred =
          std::abs(figures.face_x - 0.5) <= static_cast<double>(norms.face_off_centre_partly),
      .near_enough = figures.face_scale >= static_cast<double>(norms.eyes_apart_least),
      .far_enough = figures.face_scale <= static_cast<double>(norms.eyes_apart_most),
      .seen = 1};
  if (delivery.eye && delivery.duration_s && *delivery.duration_s > 0)
    framing.seen = std::clamp(1 - delivery.eye->out_of_frame_s / *delivery.duration_s, 0.0, 1.0);
  return framing;
}

inline std::string place_of(const Framing& framing) {
  std::string words = framing.centred ? "your face is in the middle" : "your face is off centre";
  words += !framing.near_enough  ? ", far from the camera"
           : !framing.far_enough ? ", very near the camera"
                                 : ", at a good distance";
  if (framing.seen < Framing::kSeenEnough)
    words += fmt::format(", and in the picture {:.0f} % of the time", 100 * framing.seen);
  return words;
}

inline std::string movement_of(const BodyFigures& figures, const Delivery& delivery) {
  std::string words = fmt::format(
      "head turns by {:.1f} degrees{}, {:.0f} nods, mouth and brows move by {:.1f} % of the "
      "distance of the eyes{}",
      figures.head_turning_deg,
      earlier_phrase(against_earlier(delivery, Measure::head_turning_deg), 1), figures.nods,
      figures.expressiveness,
      earlier_phrase(against_earlier(delivery, Measure::expressiveness), 1));
  if (figures.wrists_seen_share)
    words += fmt::format(", hands in view {:.0f} % of the time", 100 * *figures.wrists_seen_share);
  return words;
}

}  // namespace body

/// Judges what a person can set right in a minute, where the camera stands; how somebody sits and
/// moves is told and compared with their own takes, and moves neither status nor score.
inline Judgement judge_d4_body(const Subject& subject) {
  if (subject.delivery == nullptr || !subject.delivery->filmed()) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.body) return not_measurable(delivery.why_not("body"));
  const BodyFigures& figures = *delivery.body;
  const auto framing = body::framing_of(figures, delivery, subject.norms);
  Judgement judgement = {.status = framing.good()        ? Status::met
                                   : framing.seen >= 0.5 ? Status::partly
                                                         : Status::missing,
                         .score = framing.good() ? 1.0F : static_cast<float>(framing.seen) / 2,
                         .evidence = {}};
  judgement.note = body::place_of(framing) + "; " + body::movement_of(figures, delivery);
  return judgement;
}

inline constexpr Criterion d4_body = complete({
    .id = "D4.body",
    .group = Group::delivery,
    .place = 40,
    .title = "body language",
    .question = "Are you well in the picture, and how do head, face and hands move?",
    .why = "What is seen is a large part of the impression in an interview. What anybody can set "
           "right is the picture: a face in the middle, near enough to be read, with room for the "
           "hands. How lively somebody moves is a matter of person, culture and body: it is told, "
           "beside your own earlier takes, and never marked. Nothing here guesses feelings or "
           "character.",
    .source = "Muralidhar & Gatica-Perez 2017 (nonverbal behaviour and overall impression); the "
              "limits of the framing are this project's convention (docs/norms.md)",
    .how =
        "Put the camera at the height of your eyes and an arm's length away. Sit so that your face "
        "is in the middle and your shoulders, better your hands too, are in the picture. Then "
        "forget it: tell the story to somebody, and let head and hands do what they do anyway.",
    .good = {{"⟦Face in the middle, shoulders in view⟧; head turns by 4.1 degrees, 5 nods."},
             {"⟦At a good distance, hands in view 60 % of the time⟧."}},
    .bad = {{"⟦Face at the edge⟧ of the picture, which cuts the shoulder off."},
            {"⟦Out of the picture 20 % of the time⟧, leaning towards the notes."}},
    .partly = "the face is not well in the picture",
    .missing = "the face is out of the picture most of the time",
    .help = "move the camera or the chair until your face is in the middle, an arm's length away",
    .next_step = "Set the camera once more: your face in the middle, an arm's length away.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_d4_body,
});

}  // namespace ninety::delivery
