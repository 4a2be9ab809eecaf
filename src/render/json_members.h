// JSON objects member by member, and lists.
//
//   json::Members members(out);            // {
//   members.text("role", "action");        //  "role":"action"
//   members.figure("start", 1.5, 3);       //  ,"start":1.500
//                                          // } when it goes
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "render/json_text.h"
#include "take/take.h"

namespace ninety::json {

inline constexpr unsigned kSecondDecimals = 3;

/// Appends [ … ], each item by `append_item(item)`.
template <typename Items, typename Append>
void append_list(std::string& out, const Items& items, Append append_item) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    append_item(item);
  }
  out += ']';
}

/// Writes the members of one object; each name is one of ours.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;
  Members(Members&&) = delete;
  Members& operator=(Members&&) = delete;
  ~Members() { out_ += '}'; }

  std::string& name(std::string_view name) {
    if (out_.back() != '{') out_ += ',';
    out_.append("\"").append(name).append("\":");
    return out_;
  }
  void figure(std::string_view key, std::optional<double> value, unsigned decimals) {
    name(key);
    value ? append_fixed(out_, *value, decimals) : void(out_ += "null");
  }
  void text(std::string_view key, std::string_view value) { append_string(name(key), value); }
  void flag(std::string_view key, bool value) { name(key) += value ? "true" : "false"; }
  void count(std::string_view key, std::uint64_t value) { append_number(name(key), value); }
  void time(TimeSpan span) {
    figure("start", span.start, kSecondDecimals);
    figure("end", span.end, kSecondDecimals);
  }
  void bytes(Span span) {
    count("begin", span.begin);
    count("end", span.end);
  }

 private:
  std::string& out_;
};

}  // namespace ninety::json
