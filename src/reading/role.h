// What a piece of an answer does: the six roles of the rubric.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ninety {

enum class Role : std::uint8_t { thesis, situation, action, result, bridge, other };

inline constexpr std::size_t kRoles = 6;
inline constexpr std::array<std::string_view, kRoles> kRoleNames = {"thesis", "situation", "action",
                                                                    "result", "bridge",    "other"};

[[nodiscard]] constexpr std::string_view name_of(Role role) {
  return kRoleNames[static_cast<std::size_t>(role)];
}

[[nodiscard]] constexpr std::optional<Role> role_from(std::string_view name) {
  for (std::size_t i = 0; i < kRoles; ++i) {
    if (kRoleNames[i] == name) return static_cast<Role>(i);
  }
  return std::nullopt;
}

/// One number for each role, in the order of Role.
using RoleScores = std::array<float, kRoles>;

}  // namespace ninety
