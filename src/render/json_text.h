// The pieces JSON is written with: escaped strings and numbers, appended to a buffer of the caller.
//
//   std::string line = "{\"id\":";
//   ninety::json::append_string(line, "a \"quoted\" id");
//   ninety::json::append_fixed(line += ",\"score\":", 71.5, 2);   // 71.50
#pragma once

#include <array>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "text/span.h"

namespace ninety::json {

/// A few names and numbers put together in place, to be appended at once. At most kMost bytes.
///
///   out += Piece().plain("{\"id\":\"").plain(id).plain("\",\"score\":").fixed(0.5, 4).view();
class Piece {
 public:
  static constexpr std::size_t kMost = 192;

  /// Text of ours, nothing in which needs an escape.
  Piece& plain(std::string_view text) {
    assert(text.size() <= kMost - size_);
    std::memcpy(bytes_.data() + size_, text.data(), text.size());
    size_ += text.size();
    return *this;
  }
  /// As append_number.
  Piece& number(std::uint64_t value);
  /// As append_fixed.
  Piece& fixed(double value, unsigned decimals);
  /// As append_span.
  Piece& span(Span span) {
    return plain("{\"begin\":").number(span.begin).plain(",\"end\":").number(span.end).plain("}");
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kMost> bytes_;
  std::size_t size_ = 0;
};

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
