// Named sparse features: a feature is a 64-bit key that can be turned back into words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reading/vocabulary.h"

namespace ninety {

/// What a feature speaks of. Stored in model files: append only.
enum class FeatureKind : std::uint8_t {
  bias = 1,
  word,            ///< a: word
  word_pair,       ///< a, b: neighbouring words
  stem,            ///< a: stem
  cluster,         ///< a: cluster
  word_class,      ///< a: class
  negated_class,   ///< a: class, behind a negation
  first_word,      ///< a: word that starts the clause
  first_pair,      ///< a, b: the two words that start it
  length,          ///< a: bucket of the word count
  place,           ///< a: bucket of the sentence's index from the start; b: of the clause in it
  shape,           ///< a: Shape
  subject_verb,    ///< a: first subject, b: tense of the first verb behind it
  class_pair,      ///< not used any more; keeps the numbers after it
  before_class,    ///< spoken clauses: a: class seen in the clause before
  before_subject,  ///< … a, b: its subject and tense
  before_first,    ///< … a: its first word
  after_class,
  after_subject,
  after_first,
  near_word,  ///< words of speech: a: word, b: Zone around the word being labelled
  near_stem,
  near_cluster,
  near_class,
  near_pair,  ///< a, b: neighbouring words; four kinds, by where the pair stands
  near_pair_end = near_pair + 3,
  near_place,  ///< a: bucket of the word's index
  fact,        ///< answers: a: Fact, b: bucket
  zone_word,   ///< answers: a: word, b: zone
  zone_stem,
  zone_pair,  ///< answers: a: word, b: word, in the thesis
  zone_class,
  zone_negated,
  zone_cluster,
  meaning,  ///< answers: a: part, b: dimension of its mean word vector
  decided,  ///< answers: a: what an earlier model decided (Decided), b: which of its labels
};

using FeatureKey = std::uint64_t;

[[nodiscard]] constexpr FeatureKey feature_key(FeatureKind kind, std::uint32_t a,
                                               std::uint32_t b = 0) {
  return (std::uint64_t{static_cast<std::uint8_t>(kind)} << 56U) | (std::uint64_t{a} << 28U) | b;
}

[[nodiscard]] constexpr FeatureKind kind_of(FeatureKey key) {
  return static_cast<FeatureKind>(key >> 56U);
}
[[nodiscard]] constexpr std::uint32_t first_of(FeatureKey key) {
  return static_cast<std::uint32_t>(key >> 28U) & 0xFFFFFFFU;
}
[[nodiscard]] constexpr std::uint32_t second_of(FeatureKey key) {
  return static_cast<std::uint32_t>(key) & 0xFFFFFFFU;
}

struct Feature {
  FeatureKey key = 0;
  float value = 1.0F;
};

}  // namespace ninety
