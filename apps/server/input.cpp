#include "apps/server/input.h"

#include <algorithm>

#include <fmt/format.h>

#include "text/ascii.h"

namespace ninety::server {
namespace {

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos;
}

}  // namespace

bool is_id(std::string_view text) {
  return text.size() == 32 && std::ranges::all_of(text, [](char c) {
           return ascii::is_digit(c) || (c >= 'a' && c <= 'f');
         });
}

std::size_t depth_of(std::string_view json) {
  std::size_t deepest = 0;
  std::size_t depth = 0;
  bool inside = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inside) {
      if (c == '\\') ++i;
      inside = c != '"';
      continue;
    }
    inside = c == '"';
    if (c == '{' || c == '[') deepest = std::max(deepest, ++depth);
    if ((c == '}' || c == ']') && depth > 0) --depth;
  }
  return deepest;
}

Input::Input(std::string_view body) {
  if (depth_of(body) > kDeepest) {
    refused_ =
        refusal(400, "bad_json", fmt::format("the JSON is nested deeper than {} levels", kDeepest));
    return;
  }
  body_ = nlohmann::json::parse(body, nullptr, false);
  if (body_.is_discarded())
    refused_ = refusal(400, "bad_json", "the body is no valid JSON in UTF-8");
  else if (!body_.is_object())
    refused_ = refusal(400, "bad_json", "the body is no JSON object");
}

const nlohmann::json* Input::member(std::string_view name) {
  asked_.emplace(name);
  if (!body_.is_object()) return nullptr;
  const auto found = body_.find(name);
  return found == body_.end() ? nullptr : &*found;
}

void Input::refuse(std::string_view name, std::string_view code, std::string_view message) {
  if (!refused_) refused_ = refusal(code == "too_long" ? 413 : 400, code, message, name);
}

void Input::refuse_type(std::string_view name, std::string_view wanted) {
  refuse(name, "wrong_type", fmt::format("\"{}\" needs {}", name, wanted));
}

std::optional<std::string> Input::text(std::string_view name, const TextLimits& limits) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  if (!found->is_string()) {
    refuse_type(name, "a string");
    return std::nullopt;
  }
  auto value = found->get<std::string>();
  if (value.size() > limits.most) {
    refuse(name, "too_long",
           fmt::format("\"{}\" is over {} bytes, the limit; shorten it", name, limits.most));
  } else if (value.find('\0') != std::string::npos) {
    refuse(name, "bad_request", fmt::format("\"{}\" holds a NUL character; take it out", name));
  } else if (limits.blank == Blank::refused && is_blank(value)) {
    refuse(name, "blank", fmt::format("\"{}\" is blank; write something first", name));
  }
  return value;
}

std::string Input::required_text(std::string_view name, const TextLimits& limits) {
  auto value = text(name, limits);
  if (!value && !refused_) refuse(name, "missing_field", fmt::format("\"{}\" is missing", name));
  return value.value_or(std::string());
}

std::optional<std::string> Input::word(std::string_view name,
                                       std::initializer_list<std::string_view> words) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  auto value = found->is_string() ? found->get<std::string>() : std::string();
  if (std::ranges::find(words, value) == words.end()) {
    refuse_type(name, fmt::format("one of {}", fmt::join(words, ", ")));
    return std::nullopt;
  }
  return value;
}

std::optional<bool> Input::flag(std::string_view name) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  if (!found->is_boolean()) {
    refuse_type(name, "true or false");
    return std::nullopt;
  }
  return found->get<bool>();
}

std::optional<std::int64_t> Input::count(std::string_view name, std::int64_t least,
                                         std::int64_t most) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  const bool whole = found->is_number_integer() &&
                     (!found->is_number_unsigned() || found->get<std::uint64_t>() <= INT64_MAX);
  const auto value = whole ? found->get<std::int64_t>() : least;
  if (!whole || value < least || value > most) {
    refuse_type(name, fmt::format("a whole number from {} to {}", least, most));
    return std::nullopt;
  }
  return value;
}

std::optional<std::string> Input::id(std::string_view name) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  if (found->is_null()) return std::string();
  auto value = found->is_string() ? found->get<std::string>() : std::string();
  if (!is_id(value)) {
    refuse_type(name, "an id (32 hex digits) or null");
    return std::nullopt;
  }
  return value;
}

std::optional<nlohmann::json> Input::object(std::string_view name) {
  const auto* const found = member(name);
  if (found == nullptr) return std::nullopt;
  if (!found->is_object()) {
    refuse_type(name, "an object");
    return std::nullopt;
  }
  return *found;
}

std::optional<Response> Input::refused() {
  if (refused_ || !body_.is_object()) return refused_;
  for (const auto& [name, value] : body_.items()) {
    if (asked_.contains(name)) continue;
    refuse(name.substr(0, 100), "unknown_field", "the body has a member that is not known here");
    break;
  }
  return refused_;
}

}  // namespace ninety::server
