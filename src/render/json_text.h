// The pieces JSON is written with: escaped strings and numbers, appended to a buffer of the caller.
//
//   std::string line = "{\"id\":";
//   ninety::json::append_string(line, "a \"quoted\" id");
//   ninety::json::append_fixed(line += ",\"score\":", 71.5, 2);   // 71.50
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace ninety::json {

/// Appends `text` as a JSON string with its quotes. A byte that is not valid UTF-8 becomes U+FFFD.
void append_string(std::string& out, std::string_view text);

/// Appends a whole number.
void append_number(std::string& out, std::uint64_t value);

/// Appends {"begin":…,"end":…}.
void append_span(std::string& out, Span span);

/// Appends `value` with exactly `decimals` (0 to 6) decimals; what is not finite becomes null.
/// Values beyond ±10^12 are cut there.
void append_fixed(std::string& out, double value, unsigned decimals);

/// Appends the shortest form that reads back as the same float: 0.33, 60. Not finite: null.
void append_shortest(std::string& out, float value);

}  // namespace ninety::json
