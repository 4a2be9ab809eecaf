// A JSON object of a stranger, read member by member; the first thing that is wrong in it, or in
// any object inside it, is kept with its place.
//
//   std::string refusal;
//   CheckedObject eye(json, {.name = "eye"}, refusal);
//   const double start = eye.number("start", {.least = 0, .most = 3600});
//   eye.refuse_others();                                   // refusal: "eye.start: is missing"
//
// After a refusal values are arbitrary but in their type; reading on does no harm.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace ninety {

/// Where a value stands, spelled out only when it is refused. Points at its parent.
struct JsonPlace {
  const JsonPlace* parent = nullptr;
  // Of a member its name, of an entry its index. NOLINTBEGIN(readability-redundant-member-init)
  std::string_view name = {};
  std::optional<std::size_t> index = {};
  // NOLINTEND(readability-redundant-member-init)
  [[nodiscard]] std::string text() const;  ///< "camera.states[3].end"
};

struct NumberRange {
  double least = 0;
  double most = 0;
};

class CheckedObject {
 public:
  /// `value`, `refusal` and the names that are asked for must live as long as this.
  CheckedObject(const nlohmann::json& value, JsonPlace place, std::string& refusal);

  [[nodiscard]] const JsonPlace& place() const { return place_; }
  [[nodiscard]] double number(std::string_view name, NumberRange range);
  [[nodiscard]] double whole_number(std::string_view name, NumberRange range);
  [[nodiscard]] std::optional<double> number_or_null(std::string_view name, NumberRange range);
  /// The place of the word in the list.
  [[nodiscard]] std::size_t word(std::string_view name, const std::vector<std::string_view>& words);
  /// Its entries, or nothing.
  [[nodiscard]] const nlohmann::json& list(std::string_view name, std::size_t most);
  /// Null for null, and when it is refused.
  [[nodiscard]] const nlohmann::json* object_or_null(std::string_view name);
  /// Refuses members that were not asked for.
  void refuse_others();
  void refuse(std::string_view name, std::string_view why);

 private:
  [[nodiscard]] const nlohmann::json* member(std::string_view name);
  [[nodiscard]] double number_in(const nlohmann::json& value, std::string_view name,
                                 NumberRange range);

  const nlohmann::json* value_;
  JsonPlace place_;
  std::string* refusal_;
  std::vector<std::string_view> asked_;
};

}  // namespace ninety
