// The JSON object of a request, read member by member; the first thing that is wrong with it is
// kept, and answers the request.
//
//   Input input(request.body);
//   const auto name = input.required_text("name", {.most = 200, .blank = Blank::refused});
//   const auto target = input.id("target_id");
//   if (auto refused = input.refused()) return *refused;
//
// Members that nothing asked for are refused too, so that a misspelt one is not silently ignored.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "apps/server/exchange.h"

namespace ninety::server {

enum class Blank : std::uint8_t { allowed, refused };

struct TextLimits {
  std::size_t most = 0;  ///< bytes
  Blank blank = Blank::allowed;
};

/// Objects and lists inside each other; deeper input is refused before it is parsed.
inline constexpr std::size_t kDeepest = 32;

class Input {
 public:
  explicit Input(std::string_view body);

  /// Empty when absent or refused.
  [[nodiscard]] std::optional<std::string> text(std::string_view name, const TextLimits& limits);
  [[nodiscard]] std::string required_text(std::string_view name, const TextLimits& limits);
  /// One of these words.
  [[nodiscard]] std::optional<std::string> word(std::string_view name,
                                                std::initializer_list<std::string_view> words);
  [[nodiscard]] std::optional<bool> flag(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> count(std::string_view name, std::int64_t least,
                                                  std::int64_t most);
  /// The id; an empty string for null; nothing when absent.
  [[nodiscard]] std::optional<std::string> id(std::string_view name);
  /// An object as it is; nothing when absent.
  [[nodiscard]] std::optional<nlohmann::json> object(std::string_view name);
  /// Says that a member is wrong for a reason of the caller's.
  void refuse(std::string_view name, std::string_view code, std::string_view message);

  /// What is wrong; call it after everything was asked for.
  [[nodiscard]] std::optional<Response> refused();

 private:
  [[nodiscard]] const nlohmann::json* member(std::string_view name);
  void refuse_type(std::string_view name, std::string_view wanted);

  nlohmann::json body_;
  std::set<std::string, std::less<>> asked_;
  std::optional<Response> refused_;
};

/// 32 lower-case hex digits.
[[nodiscard]] bool is_id(std::string_view text);

/// The deepest nesting of brackets outside strings; of any bytes.
[[nodiscard]] std::size_t depth_of(std::string_view json);

}  // namespace ninety::server
