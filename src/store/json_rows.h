// Records as the JSON objects of data.json: one member a column, all of them, by the same names.
//
//   out << json_of(story).dump();
//   auto story = record_of<Story>(object);
//
// Inside the store only.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>

#include <nlohmann/json.hpp>

#include "store/check.h"
#include "store/fields.h"

namespace ninety::store {

template <class Member>
[[nodiscard]] nlohmann::ordered_json json_of_member(const Member& member) {
  if constexpr (requires { member.has_value(); }) {
    return member ? json_of_member(*member) : nlohmann::ordered_json(nullptr);
  } else if constexpr (std::is_enum_v<Member>) {
    return std::string(name_of(member));
  } else {
    return member;
  }
}

template <class Record>
[[nodiscard]] nlohmann::ordered_json json_of(const Record& record) {
  nlohmann::ordered_json object = nlohmann::ordered_json::object();
  Fields<Record>::each(record, [&](const char* name, Rule, const auto& member) {
    object[name] = json_of_member(member);
  });
  return object;
}

[[nodiscard]] inline bool take_member(const nlohmann::json& value, std::string& member) {
  if (value.is_string()) member = value.get_ref<const std::string&>();
  return value.is_string();
}
[[nodiscard]] inline bool take_member(const nlohmann::json& value, std::int64_t& member) {
  const bool fits =
      value.is_number_integer() &&
      (!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t{INT64_MAX});
  if (fits) member = value.get<std::int64_t>();
  return fits;
}
[[nodiscard]] inline bool take_member(const nlohmann::json& value, double& member) {
  if (value.is_number()) member = value.get<double>();
  return value.is_number();
}
[[nodiscard]] inline bool take_member(const nlohmann::json& value, bool& member) {
  if (value.is_boolean()) member = value.get<bool>();
  return value.is_boolean();
}
[[nodiscard]] inline bool take_member(const nlohmann::json& value, TakeState& member) {
  const auto known = take_state_of(value.is_string() ? value.get<std::string>() : "");
  if (known) member = *known;
  return known.has_value();
}
[[nodiscard]] inline bool take_member(const nlohmann::json& value, TakeKind& member) {
  const auto known = take_kind_of(value.is_string() ? value.get<std::string>() : "");
  if (known) member = *known;
  return known.has_value();
}
template <class Value>
[[nodiscard]] bool take_member(const nlohmann::json& value, std::optional<Value>& member) {
  if (value.is_null()) return true;
  return take_member(value, member.emplace());
}

/// The record, checked; the error names the member that is missing, wrong or unknown.
template <class Record>
[[nodiscard]] Result<Record> record_of(const nlohmann::json& object) {
  Record record;
  std::string wrong;
  std::size_t known = 0;
  Fields<Record>::each(record, [&](const char* name, Rule, auto& member) {
    const auto found = object.find(name);
    if (found != object.end()) ++known;
    if (wrong.empty() && (found == object.end() || !take_member(*found, member)))
      wrong = std::string(name) + (found == object.end() ? " is missing" : " is of a wrong kind");
  });
  if (wrong.empty() && known != object.size()) wrong = "holds a member that is not known";
  if (!wrong.empty()) return std::unexpected(invalid(wrong));
  if (auto fine = check(record); !fine) return std::unexpected(fine.error());
  return record;
}

}  // namespace ninety::store
