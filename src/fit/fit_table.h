// The published table of docs/scoring.md: what a fit score is made of.
#pragma once

#include <algorithm>

#include "fit/fit.h"

namespace ninety {

inline constexpr float kShownFrom = 0.42F;    ///< strength from which a story shows something
inline constexpr float kClaimedFrom = 0.40F;  ///< from which it is claimed at least
inline constexpr float kClosingFull = 0.5F;   ///< a closing this strong has all its points

/// Points of each part; those of pasting, opposite conduct, claims and display are taken off.
struct FitPoints {
  float competencies = 0;
  float demands = 0;
  float values = 0;
  float asked_deeds = 0;
  float deeds = 0;
  float closing = 0;
  float substance = 0;
  float pasted = 0;
  float against = 0;
  float claims = 0;
  float display = 0;
  float full = 1;  ///< their sum without values: what nobody passes, so that better stays better
};

// Chosen by cross-validation over the writers of data/tailoring, then rounded.
inline constexpr FitPoints kFitPoints = {.competencies = 4,
                                         .demands = 9,
                                         .values = 9,
                                         .asked_deeds = 16,
                                         .deeds = 12,
                                         .closing = 29,
                                         .substance = 26,
                                         .pasted = 26,
                                         .against = 22,
                                         .claims = 10,
                                         .display = 42,
                                         .full = 96};

/// Of a story by itself: it has no closing, and what it is about tells more than how much it tells.
inline constexpr FitPoints kStoryPoints = {.competencies = 2,
                                           .demands = 4,
                                           .values = 3,
                                           .asked_deeds = 19,
                                           .deeds = 2,
                                           .closing = 0,
                                           .substance = 28,
                                           .pasted = 14,
                                           .against = 6,
                                           .claims = 8,
                                           .display = 32,
                                           .full = 55};

/// 0 to 100. Without stated values these have no part in it.
[[nodiscard]] inline float points_of(const FitParts& parts, const FitPoints& points,
                                     float values_there) {
  const float sum = points.competencies * parts.competencies + points.demands * parts.demands +
                    points.values * parts.values * values_there +
                    points.asked_deeds * parts.asked_deeds + points.deeds * parts.deeds +
                    points.closing * parts.closing + points.substance * parts.substance -
                    points.pasted * parts.pasted - points.against * parts.against -
                    points.claims * parts.claims - points.display * parts.display;
  return 100 * std::clamp(sum / (points.full + points.values * values_there), 0.0F, 1.0F);
}

}  // namespace ninety
