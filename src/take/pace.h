// How fast a stretch of a take was spoken.
//
//   const auto pace = ninety::pace_of(take, *take.speech);
//   pace.words_per_minute        // pauses included: what a listener hears
//   pace.articulation_rate_sps   // syllables a second while sounds are made (Goldman-Eisler 1968)
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "take/take.h"

namespace ninety {

struct Pace {
  std::uint32_t words = 0;
  std::optional<double> words_per_minute;       ///< of three seconds and three words at least
  std::optional<double> articulation_rate_sps;  ///< without silences and detected fillers
};

/// Of the words whose middle lies in `time`.
[[nodiscard]] Pace pace_of(const Take& take, TimeSpan time);

/// Syllables by spelling, for a word whose pronunciation is not known: groups of vowels, a silent
/// final "e" left out; 1 at least. Off by one in about one English word in ten.
[[nodiscard]] std::uint32_t syllables_by_spelling(std::string_view word);

/// Coefficient of variation of the articulation rate over stretches between silences that hold four
/// syllables and more; nothing for fewer than four such stretches. Uniform speech has a small one.
[[nodiscard]] std::optional<double> pace_variation(const Take& take);

}  // namespace ninety
