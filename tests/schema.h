// Holds JSON against a JSON Schema, as far as apps/server/openapi.json uses it: type, properties,
// required, additionalProperties, items, enum, const, anyOf, $ref, minimum, maximum, maxLength,
// pattern. A keyword that it does not know is a complaint of its own.
//
//   EXPECT_EQ(complaint(schema, value, openapi), "");
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace ninety::tests {

/// What is wrong and where ("/answers/0/id: no text"), or nothing. `document` is where "$ref"
/// leads.
[[nodiscard]] std::string complaint(const nlohmann::json& schema, const nlohmann::json& value,
                                    const nlohmann::json& document, const std::string& place = "");

}  // namespace ninety::tests
