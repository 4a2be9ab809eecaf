// The parts of an answer, and how far a word belongs to each.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "reading/lexed.h"
#include "reading/role.h"

namespace ninety {

/// Where a word stands, by the role it probably plays; `story` is situation, action and result.
enum class Part : std::uint8_t { thesis, situation, action, result, bridge, other, story, whole };
inline constexpr std::size_t kParts = 8;
inline constexpr std::array<std::string_view, kParts> kPartNames = {
    "thesis", "situation", "action", "result", "bridge", "other", "story", "answer"};

/// The probability that a word with these probabilities of roles belongs to a part.
[[nodiscard]] inline float weight_in(const RoleScores& probability, Part part) {
  const auto of = [&probability](Role role) { return probability[static_cast<std::size_t>(role)]; };
  switch (part) {
    case Part::story:
      return of(Role::situation) + of(Role::action) + of(Role::result);
    case Part::whole:
      return 1.0F;
    default:
      return probability[static_cast<std::size_t>(part)];
  }
}

}  // namespace ninety
