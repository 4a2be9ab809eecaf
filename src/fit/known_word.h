// A word by its key and its vector, made so that most pairs of unlike words are told apart quickly.
//
//   if (ninety::likeness(a, b) > 0) ...  // "puzzle", "problem"
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "fit/word_key.h"
#include "reading/word_vector.h"

namespace ninety {

struct KnownWord {
  WordKey key = 0;
  const std::int8_t* vector = nullptr;  ///< nullptr when none is known; as long-lived as the Model
  std::uint64_t signs = 0;              ///< a bit for each negative dimension of the vector
};

/// The sign bits of 64 bytes; eight at a time are gathered by one multiplication.
[[nodiscard]] inline std::uint64_t signs_of(const std::int8_t* vector) {
  static_assert(kDimensions == 64);
  std::uint64_t signs = 0;
  for (std::size_t part = 0; part < 8; ++part) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, vector + 8 * part, 8);
    const auto low = (bytes >> 7U) & 0x0101010101010101ULL;
    signs |= (low * 0x0102040810204080ULL >> 56U) << (8 * part);
  }
  return signs;
}

[[nodiscard]] inline KnownWord known_word(const Lexed& lexed, std::size_t i) {
  KnownWord word{.key = key_of(lexed, i)};
  const auto& lexeme = lexed.lexemes[i];
  if (lexeme.vector == 0) return word;
  word.vector = lexed.vocabulary->vector(lexeme.vector);
  word.signs = signs_of(word.vector);
  return word;
}

/// A mean vector in the form of stored word vectors: products of whole numbers are quick.
using StoredMeaning = std::array<std::int8_t, kDimensions>;

[[nodiscard]] inline StoredMeaning stored(const Meaning& meaning) {
  float length = 0;
  for (const float value : meaning)
    length += value * value;
  StoredMeaning made{};
  if (length <= 0) return made;
  const float scale = kUnitLength / std::sqrt(length);
  for (std::size_t d = 0; d < kDimensions; ++d)
    made[d] = static_cast<std::int8_t>(std::clamp(std::lround(scale * meaning[d]), -127L, 127L));
  return made;
}

inline constexpr float kLikeFrom = 0.45F;  ///< cosines below this are chance

/// 1 for the same word, 0 for unlike ones. Vectors at an angle a differ in a / pi of their signs on
/// average (Goemans and Williamson 1995), so that a count of these spares most of the products.
[[nodiscard]] inline float likeness(const KnownWord& a, const KnownWord& b) {
  constexpr int kMostUnlikeSigns = 24;
  if (a.key == b.key) return 1;
  if (std::popcount(a.signs ^ b.signs) > kMostUnlikeSigns) return 0;
  if (a.vector == nullptr || b.vector == nullptr) return 0;
  const float cosine = cosine_of(a.vector, b.vector);
  return std::clamp((cosine - kLikeFrom) / (1 - kLikeFrom), 0.0F, 0.99F);
}

}  // namespace ninety
