// Writes one JSON object member by member; JSON that is there already is put in as it is.
//
//   ObjectWriter().text("id", version.id).raw("report", report).done()   // {"id":"…","report":{…}}
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::server {

class ObjectWriter {
 public:
  /// Any bytes are a valid text: what is not UTF-8 becomes U+FFFD.
  ObjectWriter& text(std::string_view name, std::string_view value);
  ObjectWriter& text_or_null(std::string_view name, const std::optional<std::string>& value);
  /// Not finite: null.
  ObjectWriter& number(std::string_view name, double value);
  ObjectWriter& number_or_null(std::string_view name, const std::optional<double>& value);
  ObjectWriter& count(std::string_view name, std::int64_t value);
  ObjectWriter& flag(std::string_view name, bool value);
  /// `value` must be JSON; empty: null.
  ObjectWriter& raw(std::string_view name, std::string_view value);
  ObjectWriter& list(std::string_view name, const std::vector<std::string>& values);

  [[nodiscard]] std::string done();

 private:
  void member(std::string_view name);
  std::string out_ = "{";
};

/// `[a,b]` of JSON values.
[[nodiscard]] std::string json_list(const std::vector<std::string>& values);

}  // namespace ninety::server
