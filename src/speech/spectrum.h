// How fast the colour of a sound changes: little within one held vowel, much between two sounds.
//
//   const Contour change = speech::spectral_change(samples, where_voiced);
//
// Method: the spectral transition measure of Furui (1986), On the role of spectral transition for
// speech perception, J. Acoust. Soc. Am. 80(4): the mean square of the slopes of cepstral
// coefficients over 70 ms; the coefficients come from linear prediction (Makhoul 1975, Linear
// prediction: a tutorial review, Proc. IEEE 63(4)), order 14, without that of the level.
#pragma once

#include <vector>

#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

inline constexpr float kNoChange = -1;  ///< not looked at

/// Frame i is centred on i · 10 ms. Values are above 0 in frames where `wanted` is true for them
/// and for the three before and after, else kNoChange.
[[nodiscard]] Contour spectral_change(const Samples& samples, const std::vector<bool>& wanted);

}  // namespace ninety::speech
