// One request and its response as plain data: what handlers see of HTTP.
//
//   Response read_health(Service&, const Request&) { return json(R"({"status":"ok"})"); }
//   return refusal(404, "not_found", "there is no such answer");
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ninety::server {

class EventStream;

enum class Method : std::uint8_t { get, head, post, put, patch, remove, other };
/// "GET", "HEAD" … ; `other` is "".
[[nodiscard]] std::string_view name_of(Method method);
[[nodiscard]] Method method_from(std::string_view name);

/// Header fields that anything looks at, empty when absent; of a field that came twice the first.
struct Fields {
  std::string host;
  std::string origin;
  std::string fetch_site;  ///< Sec-Fetch-Site
  std::string token;       ///< X-Ninety-Token
  std::string content_type;
  std::string accept_encoding;
  std::string if_none_match;
  std::string if_range;
  std::string range;
};

struct Request {
  Method method = Method::other;
  std::string path;   ///< as sent, without the query
  std::string query;  ///< without "?"
  Fields fields;
  std::string body;
  std::filesystem::path body_file;  ///< where a body went that is too large for memory
};

struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::string_view view;  ///< when not empty sent instead of `body`; must outlive the program
  std::vector<std::pair<std::string_view, std::string>> fields;
  std::filesystem::path file;           ///< when not empty sent instead, then removed
  std::shared_ptr<EventStream> events;  ///< when set, sent as they come

  [[nodiscard]] std::string_view content() const { return view.empty() ? body : view; }
};

[[nodiscard]] Response json(std::string body, int status = 200);

/// An error of the API; `message` is one sentence in lower case without final stop.
[[nodiscard]] Response refusal(int status, std::string_view code, std::string_view message,
                               std::string_view field = {});

/// 204, without a body.
[[nodiscard]] Response nothing();

/// The value of a name in a query string ("score=1&sound=1"); empty when absent. No decoding: all
/// values that the API knows are plain.
[[nodiscard]] std::string_view query_value(std::string_view query, std::string_view name);

}  // namespace ninety::server
