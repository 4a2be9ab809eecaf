// How loud each moment is: root mean square over 25 ms, every 10 ms.
//
//   const Contour level = speech::level_contour(samples);   // dB relative to full scale
//
// A full-scale sine is at -3.01 dB. Digital silence is at kSilence.
#pragma once

#include <cstdint>

#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

inline constexpr double kFrameStep = 0.01;     ///< seconds between frames
inline constexpr double kFrameLength = 0.025;  ///< seconds
inline constexpr float kSilence = -120;        ///< dB; what is quieter is as quiet as this

enum class Weighting : std::uint8_t {
  flat,       ///< all of the sound
  high_pass,  ///< without what is below 80 Hz: hum, rumble, wind (first order, 6 dB an octave)
};

/// Frame i is centred on i · 10 ms. The last one may reach past the end, where there is silence.
[[nodiscard]] Contour level_contour(const Samples& samples, Weighting weighting = Weighting::flat);

/// The p-th part (0 to 1) of the values, without those of digital silence; kSilence when that is
/// all of them.
[[nodiscard]] float level_percentile(const Contour& level, double p);

}  // namespace ninety::speech
