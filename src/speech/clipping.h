// How much of a recording is cut off at the top because the microphone's level was too high.
//
//   if (speech::clipped_share(samples) > 0.001) …
//
// Method: runs of at least three samples within 2 % of the loudest one, after Laguna & Lerch
// (2016), An efficient algorithm for clipping detection and declipping audio, AES Convention 141,
// who look for flat tops; also where a later gain has moved the top below full scale. Error: a wave
// that is itself flat (a square wave) counts as clipped.
#pragma once

#include "speech/samples.h"

namespace ninety::speech {

/// Share (0 to 1) of the samples louder than a tenth of full scale; 0 for a recording whose loudest
/// sample is below a quarter of full scale.
[[nodiscard]] double clipped_share(const Samples& samples);

}  // namespace ninety::speech
