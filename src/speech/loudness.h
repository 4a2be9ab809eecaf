// How loud the recording is, as listeners hear it, and how much that varies.
//
//   const auto loudness = speech::measure_loudness(samples);
//
// Method: integrated loudness of ITU-R BS.1770-4 (2015) and loudness range of EBU Tech 3342 (2016),
// by libebur128. One channel: played over two loudspeakers it is 3 LU louder. Error: within 0.1 LU
// of the standard's test signals; the range means little below half a minute.
#pragma once

#include <optional>

#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

/// Nothing for silence, or for less than the 0.4 s of a gating block.
[[nodiscard]] std::optional<Loudness> measure_loudness(const Samples& samples);

}  // namespace ninety::speech
