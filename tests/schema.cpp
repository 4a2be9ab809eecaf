#include "tests/schema.h"

#include <algorithm>
#include <array>
#include <regex>
#include <set>

#include <fmt/format.h>

namespace ninety::tests {
namespace {

using nlohmann::json;

bool is_of(const json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "integer") return value.is_number_integer();
  return type == "number" && value.is_number();
}

bool is_of_any(const json& value, const json& types) {
  if (types.is_string()) return is_of(value, types);
  return std::ranges::any_of(types, [&](const json& type) { return is_of(value, type); });
}

std::string members(const json& schema, const json& value, const json& document,
                    const std::string& place) {
  static const json none = json::object();
  for (const auto& name : schema.value("required", json::array()))
    if (!value.contains(name))
      return fmt::format("{}/{}: is missing", place, name.get<std::string>());
  const auto& known = schema.contains("properties") ? schema.at("properties") : none;
  for (const auto& [name, member] : value.items()) {
    const auto inside = fmt::format("{}/{}", place, name);
    if (known.contains(name)) {
      if (auto found = complaint(known.at(name), member, document, inside); !found.empty())
        return found;
      continue;
    }
    const auto others = schema.value("additionalProperties", json(true));
    if (others == json(false)) return inside + ": is not described";
    if (others.is_object())
      if (auto found = complaint(others, member, document, inside); !found.empty()) return found;
  }
  return {};
}

std::string limits(const json& schema, const json& value, const std::string& place) {
  if (schema.contains("enum") &&
      std::ranges::find(schema.at("enum"), value) == schema.at("enum").end())
    return place + ": " + value.dump() + " is none of " + schema.at("enum").dump();
  if (schema.contains("const") && schema.at("const") != value)
    return place + ": is not " + schema.at("const").dump();
  if (value.is_number()) {
    if (schema.contains("minimum") && value < schema.at("minimum")) return place + ": too small";
    if (schema.contains("maximum") && value > schema.at("maximum")) return place + ": too large";
  }
  if (value.is_string()) {
    const auto text = value.get<std::string>();
    if (schema.contains("maxLength") && text.size() > schema.at("maxLength").get<std::size_t>())
      return place + ": too long";
    if (schema.contains("pattern") &&
        !std::regex_search(text, std::regex(schema.at("pattern").get<std::string>())))
      return place + ": \"" + text + "\" does not match " + schema.at("pattern").dump();
  }
  return {};
}

}  // namespace

std::string complaint(const json& schema, const json& value, const json& document,
                      const std::string& place) {
  static const std::set<std::string> kKnown = {
      "type",    "properties", "required",   "additionalProperties",
      "items",   "enum",       "const",      "anyOf",
      "$ref",    "minimum",    "maximum",    "maxLength",
      "pattern", "format",     "description"};
  for (const auto& [keyword, ignored] : schema.items())
    if (!kKnown.contains(keyword)) return fmt::format("{}: the schema says {}", place, keyword);
  if (schema.contains("$ref")) {
    const auto pointer = schema.at("$ref").get<std::string>().substr(1);
    return complaint(document.at(json::json_pointer(pointer)), value, document, place);
  }
  if (schema.contains("anyOf")) {
    std::string found;
    for (const auto& one : schema.at("anyOf")) {
      found = complaint(one, value, document, place);
      if (found.empty()) return {};
    }
    return found;
  }
  if (schema.contains("type") && !is_of_any(value, schema.at("type")))
    return place + ": is no " + schema.at("type").dump();
  if (auto found = limits(schema, value, place); !found.empty()) return found;
  if (value.is_object()) return members(schema, value, document, place);
  if (value.is_array() && schema.contains("items")) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      auto found =
          complaint(schema.at("items"), value.at(i), document, place + "/" + std::to_string(i));
      if (!found.empty()) return found;
    }
  }
  return {};
}

}  // namespace ninety::tests
