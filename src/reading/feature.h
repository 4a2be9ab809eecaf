// Named sparse features: a feature is a 64-bit key that can be turned back into words.
#pragma once

#include <array>
#include <cstdint>

namespace ninety {

/// What a feature speaks of. The numbers are stored in model files.
enum class FeatureKind : std::uint8_t {
  // Few: numbered by small_index(), so that a table is indexed and not searched.
  bias,
  word_class,      ///< a: class, in the clause
  negated_class,   ///< a: class, behind a negation
  length,          ///< a: bucket of the word count
  place,           ///< a: bucket of where the clause stands, counted from the start
  shape,           ///< a: Shape
  subject_verb,    ///< a: first subject, b: tense of the first verb behind it
  before_class,    ///< spoken clauses: a: class seen in the clause before
  before_subject,  ///< … a, b: its subject and tense
  after_class,
  after_subject,
  near_place,  ///< words of speech: a: bucket of the word's index
  fact,        ///< answers: a: Fact, b: bucket
  zone_class,  ///< answers: a: class (+ kNegated), b: Part
  decided,     ///< answers: a: what an earlier model decided (Decided), b: which of its labels
  // By word: the engine has one row for each word of the vocabulary.
  word,          ///< a: word of the clause
  first_word,    ///< a: word that starts it
  before_first,  ///< spoken clauses: a: first word of the clause before
  after_first,
  near_word,      ///< words of speech: a: word, b: Zone around the word being labelled
  topic,          ///< answers: a: word, b: Role
  negated_topic,  ///< answers: a: word behind a negation, b: Role
  frame_word,     ///< answers: a: word, b: Role
  // By two neighbouring words.
  word_pair,
  first_pair,  ///< the two words that start a clause
  near_pair,   ///< words of speech; four kinds, by where the pair stands
  near_pair_end = near_pair + 3,
  thesis_pair,  ///< answers: two words of the thesis
  // Of word vectors.
  meaning,  ///< answers: a: part, b: dimension of its mean word vector
  look,     ///< second look: a: number of the feature
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

/// Added to the number of a class in a feature when its words are negated.
inline constexpr std::uint32_t kNegated = 64;

/// How many values `a` and `b` have in each of the kinds that are few.
struct KindSize {
  std::uint32_t a = 1;
  std::uint32_t b = 1;
};
inline constexpr std::array<KindSize, 15> kSmallKinds = {{{4, 1},
                                                          {64, 1},
                                                          {64, 1},
                                                          {8, 1},
                                                          {32, 1},
                                                          {8, 1},
                                                          {8, 10},
                                                          {64, 1},
                                                          {8, 10},
                                                          {64, 1},
                                                          {8, 10},
                                                          {8, 1},
                                                          {64, 64},
                                                          {128, 8},
                                                          {64, 16}}};

inline constexpr auto kSmallBases = [] {
  std::array<std::uint32_t, kSmallKinds.size() + 1> bases{};
  for (std::size_t k = 0; k < kSmallKinds.size(); ++k)
    bases[k + 1] = bases[k] + kSmallKinds[k].a * kSmallKinds[k].b;
  return bases;
}();
inline constexpr std::uint32_t kSmallFeatures = kSmallBases.back();

[[nodiscard]] constexpr bool is_small(FeatureKind kind) {
  return static_cast<std::size_t>(kind) < kSmallKinds.size();
}

/// The number of a feature among all that are few: 0 to kSmallFeatures - 1.
[[nodiscard]] constexpr std::uint32_t small_index(FeatureKey key) {
  const auto kind = static_cast<std::size_t>(kind_of(key));
  return kSmallBases[kind] + first_of(key) * kSmallKinds[kind].b + second_of(key);
}

}  // namespace ninety
