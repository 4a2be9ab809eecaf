// Whether what is given can be stored, before a database sees it: both must refuse the same.
//
//   if (auto fine = check(story); !fine) return std::unexpected(fine.error());
//
// Inside the store only.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "store/error.h"
#include "store/fields.h"

namespace ninety::store {

/// The longest text or JSON: 16 MB.
inline constexpr std::size_t kLongestText = std::size_t{16} << 20U;

[[nodiscard]] bool is_id(std::string_view text);
[[nodiscard]] bool is_time(std::string_view text);
/// The error says "<name> …".
[[nodiscard]] Result<> check_text(const char* name, Rule rule, std::string_view text);

[[nodiscard]] inline StoreError invalid(std::string message) {
  return {.kind = StoreErrorKind::invalid, .message = std::move(message)};
}

template <class Member>
[[nodiscard]] Result<> check_member(const char* name, Rule rule, const Member& member) {
  if constexpr (std::is_convertible_v<const Member&, std::string_view>) {
    return check_text(name, rule, member);
  } else if constexpr (std::is_same_v<Member, double>) {
    if (!std::isfinite(member))
      return std::unexpected(invalid(std::string(name) + " is no finite number"));
    return {};
  } else if constexpr (requires { member.has_value(); }) {
    return member ? check_member(name, rule, *member) : Result<>{};
  } else {
    return {};
  }
}

/// The first thing in it that cannot be stored.
template <class Record>
[[nodiscard]] Result<> check(const Record& record) {
  Result<> first;
  Fields<Record>::each(record, [&](const char* name, Rule rule, const auto& member) {
    if (first) first = check_member(name, rule, member);
  });
  return first;
}

}  // namespace ninety::store
