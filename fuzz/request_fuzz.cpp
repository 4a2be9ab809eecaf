// Bytes → head of a request → guard, route, handler: whatever comes, there is one whole answer, and
// nothing that a stranger sent passes the guard.
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <nlohmann/json.hpp>

#include "apps/server/byte_range.h"
#include "apps/server/guard.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"
#include "apps/server/request_head.h"
#include "apps/server/routes.h"
#include "fuzz/properties.h"

namespace ninety::fuzz {
namespace {

namespace http = boost::beast::http;

constexpr const char* kToken = "0123456789abcdef0123456789abcdef";

void check_refusal(const server::Response& response) {
  require(response.status >= 400 && response.status < 600, "a refusal is an error");
  const auto body = nlohmann::json::parse(response.body, nullptr, false);
  require(body.is_object() && body.contains("error"), "a refusal is the API's error");
}

void check_head(std::string_view bytes) {
  http::request_parser<http::empty_body> parser;
  parser.header_limit(server::kHeaderLimit);
  parser.body_limit(std::numeric_limits<std::uint64_t>::max());
  boost::system::error_code error;
  const auto used = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
  require(used <= bytes.size(), "no more is used than there is");
  if (error || !parser.is_header_done()) {
    if (const auto said = server::refusal_of_head(error, false); said.status != 0)
      check_refusal(said);
    return;
  }
  server::Request request;
  if (const auto refused = server::read_head(parser.get(), request)) return check_refusal(*refused);
  require(request.path.starts_with('/'), "a path begins with a slash");
  require(request.path.find('?') == std::string::npos, "the query is no part of the path");
  const auto match = server::find_route(request.method, request.path);
  for (const auto parameter : match.parameters)
    require(parameter.find('/') == std::string_view::npos, "a parameter is one part of the path");
  const server::Guard guard(8790, kToken);
  const auto refused = guard.refused(request, server::Change::yes);
  require(refused || request.fields.token == kToken, "nothing is changed without the token");
  require(refused || request.fields.host.ends_with(":8790"), "nothing is changed for another host");
  if (refused) check_refusal(*refused);
}

void check_body(std::string_view bytes) {
  server::Input input(bytes);
  (void)input.required_text("text", {.most = 1000, .blank = server::Blank::refused});
  (void)input.id("target_id");
  (void)input.flag("why");
  (void)input.count("chunks", 1, 10);
  (void)input.word("kind", {"cold", "free"});
  (void)input.object("pages");
  const auto refused = input.refused();
  if (refused) return check_refusal(*refused);
  require(server::depth_of(bytes) <= server::kDeepest, "deep JSON is refused");
  require(nlohmann::json::parse(bytes, nullptr, false).is_object(), "only objects are taken");
}

void check_range(std::string_view field, std::size_t size) {
  const auto range = server::byte_range(field, size);
  require(range.begin <= range.end && range.end <= size, "a range lies inside");
  require(range.kind != server::ByteRange::Kind::part || range.size() > 0, "a part holds bytes");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety::fuzz;
  if (size == 0) return 0;
  const auto bytes = text_of(data + 1, size - 1);
  switch (data[0] % 3) {
    case 0:
      check_head(bytes);
      break;
    case 1:
      check_body(bytes);
      break;
    default:
      check_range(bytes, data[0]);
  }
  return 0;
}
