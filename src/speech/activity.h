// When somebody speaks, told by energy alone.
//
//   const auto activity = speech::find_activity(samples);
//   const auto pauses = speech::gaps(activity.active, 0.25);
//
// Method: the level of 25 ms frames every 10 ms, after a first-order high-pass, against a threshold
// between the floor (5th percentile) and the voice (95th), with hysteresis; as in Rabiner & Sambur
// (1975), An algorithm for determining the endpoints of isolated utterances, Bell System Technical
// Journal 54(2), with percentiles in place of a silent lead-in. Error: of pauses of 0.3 to 2 s that
// were cut into read speech all were found, and their lengths were right to 0.1 s on average; a
// breath or a weak fricative beside a pause is the hard case.
#pragma once

#include <span>
#include <vector>

#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

struct Activity {
  std::vector<TimeSpan> active;  ///< sorted, apart from each other; none shorter than 50 ms
  float floor_db = 0;            ///< level of the background, high-passed
  float voice_db = 0;            ///< level of loud speech, high-passed
  float threshold_db = 0;
};

[[nodiscard]] Activity find_activity(const Samples& samples);

/// The gaps of at least `shortest` seconds between spans.
[[nodiscard]] std::vector<TimeSpan> gaps(std::span<const TimeSpan> spans, double shortest);

/// Spans with the gaps between them closed that are shorter than `shortest` seconds.
[[nodiscard]] std::vector<TimeSpan> joined(std::span<const TimeSpan> spans, double shortest);

}  // namespace ninety::speech
