// The published table of docs/scoring.md: what a fit score is made of.
#pragma once

#include <algorithm>

#include "brief/fit.h"

namespace ninety {

inline constexpr float kShownFrom = 0.42F;    ///< strength from which a story shows something
inline constexpr float kClaimedFrom = 0.40F;  ///< from which it is claimed at least
inline constexpr float kClosingFull = 0.5F;   ///< a closing this strong has all its points

/// Points of each part; those of pasting, opposite conduct, claims and display are taken off.
/// Chosen by cross-validation over the writers of data/tailoring.
struct FitPoints {
  float competencies = 4;
  float demands = 14;
  float values = 10;
  float asked_deeds = 16;
  float deeds = 15;
  float closing = 26;
  float substance = 28;
  float pasted = 26;
  float against = 24;
  float claims = 12;
  float display = 32;
};
inline constexpr FitPoints kFitPoints;

/// What a very good answer reaches; the score is the share of it.
inline constexpr float kFullFit = 92;
inline constexpr float kFullStoryFit = 66;

[[nodiscard]] inline float story_points(const FitParts& parts) {
  const auto& p = kFitPoints;
  return p.competencies * parts.competencies + p.demands * parts.demands +
         p.asked_deeds * parts.asked_deeds + p.deeds * parts.deeds +
         p.substance * parts.substance - p.pasted * parts.pasted - p.against * parts.against -
         p.claims * parts.claims - p.display * parts.display;
}

[[nodiscard]] inline float story_score(const FitParts& parts) {
  return 100 * std::clamp(story_points(parts) / kFullStoryFit, 0.0F, 1.0F);
}

[[nodiscard]] inline float fit_score(const FitParts& parts, bool has_values) {
  const float values = has_values ? kFitPoints.values * parts.values : 0.0F;
  const float full = kFullFit + (has_values ? 0.5F * kFitPoints.values : 0.0F);
  const float sum = story_points(parts) + kFitPoints.closing * parts.closing + values;
  return 100 * std::clamp(sum / full, 0.0F, 1.0F);
}

}  // namespace ninety
