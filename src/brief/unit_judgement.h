// What is asked of each unit of a posting, and how sure the answers are.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace ninety {

/// Each answer is independent of the others.
enum class UnitQuestion : std::uint8_t {
  core,        ///< it speaks of a core competency
  competency,  ///< it speaks of any competency
  demand,      ///< it is a daily demand
  challenge,   ///< it states a challenge that the position exists to address
};
inline constexpr std::size_t kUnitQuestions = 4;

/// Log-odds of yes; a heading has none, which is 0.
struct UnitJudgement {
  std::array<float, kUnitQuestions> odds{};
  [[nodiscard]] float probability(UnitQuestion question) const;
};

/// The first look sees a unit by itself, the second also what the first one thinks of its
/// neighbours, its section and the whole posting.
enum class UnitLook : std::uint8_t { first, second };
inline constexpr std::size_t kUnitLooks = 2;

}  // namespace ninety
