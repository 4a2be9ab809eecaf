// Whether a recording is good enough to measure a voice in it, and if not, why.
//
//   const auto quality = speech::judge_quality(samples, {activity, level, pitch});
//   if (!quality.unusable.empty()) …      // "the recording is silent: …"
//
// Thresholds are conventions of this project (docs/norms.md); they were set where the measures
// themselves begin to fail on speech that was made worse step by step.
#pragma once

#include <string>

#include "speech/activity.h"
#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

struct Quality {
  double contrast_db = 0;    ///< of the 95th percentile of the level over the background
  double clipped_share = 0;  ///< speech/clipping.h
  /// Why nothing can be said of a voice in it; one sentence, empty when something can.
  std::string unusable;
  /// Why figures of loudness would be wrong; one sentence, empty when they are right.
  std::string no_loudness;
};

struct Heard {
  const Activity& activity;
  const Contour& level;
  const Contour& pitch;
};

[[nodiscard]] Quality judge_quality(const Samples& samples, const Heard& heard);

}  // namespace ninety::speech
