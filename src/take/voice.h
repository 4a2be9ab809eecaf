// Pitch and level of stretches of a take.
//
//   const ninety::Voice voice(take);
//   if (const auto pitch = voice.pitch(*take.speech)) pitch->sd_semitones …
//
// Spread is told in semitones, in which excursions of equal size are heard as equal for low and
// high voices (Traunmüller & Eriksson 1995). Octave errors are kept out twice: frames seven
// semitones off the median of the fifth of a second around them, and frames beyond 0.7 times the
// first or 1.65 times the third quartile of the whole take (after De Looze & Hirst 2008, wider, so
// that lively speech is not flattened).
#pragma once

#include <optional>
#include <vector>

#include "take/take.h"

namespace ninety {

struct PitchFact {
  double median_hz = 0;
  double sd_semitones = 0;  ///< standard deviation around the mean, in semitones
  double voiced_share = 0;  ///< of the time that is not silent, 0 to 1
};

class Voice {
 public:
  /// `take` must outlive it.
  explicit Voice(const Take& take);

  /// Nothing when less than `least_seconds` of it is voiced.
  [[nodiscard]] std::optional<PitchFact> pitch(TimeSpan time, double least_seconds = 0.5) const;

  /// Semitones above the median of the whole take of each voiced frame inside `time`.
  [[nodiscard]] std::vector<double> semitones(TimeSpan time) const;

  /// Standard deviation in dB of the level outside silences; nothing without ten frames of it.
  [[nodiscard]] std::optional<double> level_sd_db(TimeSpan time) const;

  /// Mean level in dB outside silences.
  [[nodiscard]] std::optional<double> level_db(TimeSpan time) const;

  /// Seconds of `time` inside the take's silences.
  [[nodiscard]] double silent_seconds(TimeSpan time) const;

 private:
  [[nodiscard]] std::vector<double> levels(TimeSpan time) const;

  const Take& take_;
  std::vector<float> hertz_;  // of each frame; 0: without voice, or left out
  double median_hz_ = 0;
};

/// Standard deviation (of a population); 0 for fewer than two values.
[[nodiscard]] double deviation(const std::vector<double>& values);

/// Value at `share` (0 to 1) of the sorted values, interpolated; 0 when there are none.
[[nodiscard]] double quantile(std::vector<double> values, double share);

}  // namespace ninety
