// What the word tagger sees around each word of unpunctuated speech: the words in nine zones.
#pragma once

#include <array>
#include <cstdint>

namespace ninety {

/// Offsets [from, to] from the word being labelled.
struct Zone {
  int from = 0;
  int to = 0;
  bool near = true;  ///< near zones see words, far ones stems
};

inline constexpr std::array<Zone, 9> kZones = {{{0, 0, true},
                                                {-1, -1, true},
                                                {1, 1, true},
                                                {-3, -2, true},
                                                {2, 3, true},
                                                {-8, -4, false},
                                                {4, 8, false},
                                                {-16, -9, false},
                                                {9, 16, false}}};

/// Places of a neighbouring pair, as the offset of its first word.
inline constexpr std::array<int, 4> kPairPlaces = {-2, -1, 0, 1};

/// Buckets of a word's index from the start.
[[nodiscard]] constexpr std::uint32_t word_place(std::uint32_t index) {
  std::uint32_t bucket = 0;
  for (const std::uint32_t border : {8U, 16U, 28U, 45U, 80U})
    bucket += index >= border ? 1U : 0U;
  return bucket;
}

}  // namespace ninety
