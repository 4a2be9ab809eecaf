// The published table of docs/scoring.md: what a fit score is made of.
#pragma once

#include <algorithm>

#include "fit/fit.h"

namespace ninety {

inline constexpr float kShownFrom = 0.36F;    ///< strength from which a story shows something
inline constexpr float kClaimedFrom = 0.34F;  ///< from which it is claimed at least
inline constexpr float kClosingFull = 0.5F;   ///< a closing this strong has all its points

/// Points of each part; those from `pasted` on are taken off.
struct FitPoints {
  float asked = 0;
  float values = 0;
  float deeds = 0;
  float kin = 0;
  float moment = 0;
  float competencies = 0;
  float closing = 0;
  float substance = 0;
  float pasted = 0;
  float against = 0;
  float haste = 0;
  float claims = 0;
  float career = 0;
  float display = 0;

  /// What nobody passes, so that better stays better; without stated values these have no part.
  [[nodiscard]] constexpr float full(float values_there) const {
    return asked + values * values_there + deeds + kin + moment + competencies + closing +
           substance;
  }
};

// Chosen by cross-validation over the writers of data/tailoring, then rounded.
inline constexpr FitPoints kFitPoints = {.asked = 22,
                                         .values = 14,
                                         .deeds = 8,
                                         .kin = 10,
                                         .moment = 10,
                                         .competencies = 10,
                                         .closing = 32,
                                         .substance = 15,
                                         .pasted = 26,
                                         .against = 14,
                                         .haste = 36,
                                         .claims = 8,
                                         .career = 10,
                                         .display = 22};

/// Of a story by itself: it has no closing.
[[nodiscard]] constexpr FitPoints without_closing(FitPoints points) {
  points.closing = 0;
  return points;
}

/// 0 to 100. Without stated values these have no part in it.
[[nodiscard]] inline float points_of(const FitParts& parts, const FitPoints& points,
                                     float values_there) {
  const float sum = points.asked * parts.asked + points.values * parts.values * values_there +
                    points.deeds * parts.deeds + points.kin * parts.kin +
                    points.moment * parts.moment + points.competencies * parts.competencies +
                    points.closing * parts.closing + points.substance * parts.substance -
                    points.pasted * parts.pasted - points.against * parts.against -
                    points.haste * parts.haste - points.claims * parts.claims -
                    points.career * parts.career - points.display * parts.display;
  return 100 * std::clamp(sum / points.full(values_there), 0.0F, 1.0F);
}

}  // namespace ninety
