// A second chain over the first one's opinion: what a piece is depends on what else the answer
// holds (context is context only when a story follows), which a chain over neighbours cannot see.
// Stacked sequential learning (Cohen & Carvalho 2005).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reading/chain.h"
#include "reading/role.h"
#include "reading/weight_table.h"

namespace ninety {

/// What the first look says of every piece: a clause where there is punctuation, else a word.
struct FirstLook {
  std::vector<RoleScores> probability;
  /// Of a word of speech, before its neighbours are asked; empty where there is punctuation.
  std::vector<RoleScores> scores;
  /// Of the clause that a word of speech stands in; empty where there is punctuation.
  std::vector<RoleScores> by_clause;
  std::vector<std::uint32_t> words;  ///< tokens of every piece
  std::vector<std::uint8_t> joints;  ///< how it is reached
};

/// Numbers of the features: the scores, the logarithms of both opinions, then how many words of
/// each role stand before and after, in two soft steps. What comes after is asked of thesis and
/// story only: with the bridge it would tell how far the end is, and an answer being typed has no
/// end yet.
inline constexpr std::size_t kRolesAfter = 4;  ///< thesis, situation, action, result
inline constexpr std::size_t kLookFeatures = 1 + 3 * kRoles + 2 * kRoles + 2 * kRolesAfter;
using LookFeatures = std::array<float, kLookFeatures>;

/// The features of every piece.
[[nodiscard]] std::vector<LookFeatures> look_features(const FirstLook& look);

struct SecondLook {
  RowTable<kRoles> weights;  ///< by number of the feature
  Steps steps;

  SecondLook() = default;
  explicit SecondLook(SectionReader& reader) : weights(reader), steps(reader.array<float>()) {}

  [[nodiscard]] ChainResult decode(const FirstLook& look) const;
};

}  // namespace ninety
