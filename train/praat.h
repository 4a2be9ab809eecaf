// Praat, as a second opinion on pitch: run as a process when it is installed.
//
//   if (const auto sd = praat_spread("take.wav")) …
#pragma once

#include <optional>
#include <string>

namespace ninety::train {

/// Standard deviation of the pitch in semitones: autocorrelation, 75 to 400 Hz, every 10 ms.
/// Nothing without Praat, or when it cannot read the file.
[[nodiscard]] std::optional<double> praat_spread(const std::string& path);

}  // namespace ninety::train
