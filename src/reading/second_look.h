// A second chain over the first one's opinion: what a clause is depends on what else the answer
// holds (context is context only when a story follows), which a chain over neighbours cannot see.
// Stacked sequential learning (Cohen & Carvalho 2005). For text with punctuation; of speech the
// first look is too unsure of itself to be built on (docs/accuracy.md).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reading/chain.h"
#include "reading/role.h"
#include "reading/weight_table.h"

namespace ninety {

/// What the first look says of every clause.
struct FirstLook {
  std::vector<RoleScores> probability;
  std::vector<std::uint32_t> words;  ///< tokens of every clause
  std::vector<std::uint8_t> joints;  ///< how it is reached
};

/// Numbers of the features: the logarithms of the first look, then how many words of each role
/// stand before and after, in two soft steps. What comes after is asked of thesis and story only:
/// with the bridge it would tell how far the end is, and an answer being typed has no end yet.
inline constexpr std::size_t kRolesAfter = 4;  ///< thesis, situation, action, result
inline constexpr std::size_t kLookFeatures = 1 + kRoles + 2 * kRoles + 2 * kRolesAfter;
using LookFeatures = std::array<float, kLookFeatures>;

/// The features of every clause.
[[nodiscard]] std::vector<LookFeatures> look_features(const FirstLook& look);

struct SecondLook {
  RowTable<kRoles> weights;  ///< by number of the feature
  Steps steps;

  SecondLook() = default;
  explicit SecondLook(SectionReader& reader) : weights(reader), steps(reader.array<float>()) {}

  [[nodiscard]] ChainResult decode(const FirstLook& look) const;
};

}  // namespace ninety
