#include "apps/server/request_head.h"

#include <algorithm>

#include <boost/beast/http/error.hpp>
#include <fmt/format.h>

#include "apps/server/limits.h"

namespace ninety::server {
namespace {

namespace http = boost::beast::http;

/// A body that nothing reads, such as "{}" with a request that needs none.
constexpr std::size_t kIdleBody = 1024;

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

/// Printable ASCII: anything else must be percent-encoded in a target (RFC 3986).
bool is_plain(std::string_view target) {
  return std::ranges::all_of(target, [](char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace

Response refusal_of_head(const boost::system::error_code& error, bool late) {
  if (late) return refusal(408, "too_slow", "the head of the request took too long to arrive");
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return refusal(431, "too_large",
                   fmt::format("the head of the request is over {} bytes", kHeaderLimit));
  const auto& http_errors = http::make_error_code(http::error::bad_method).category();
  if (error.category() == http_errors && error != http::error::partial_message)
    return refusal(400, "bad_request", "this is no request of HTTP/1.1");
  Response gone;
  gone.status = 0;
  return gone;
}

std::optional<Response> read_head(const HeadMessage& head, Request& request) {
  const auto bad = [](std::string_view why) { return refusal(400, "bad_request", why); };
  if (head.count(http::field::host) != 1) return bad("the request needs one Host");
  if (head.count(http::field::transfer_encoding) > 0)
    return refusal(411, "bad_request", "a body needs a Content-Length, not Transfer-Encoding");
  if (head.count(http::field::content_length) > 1)
    return bad("the request has more than one Content-Length");
  const auto target = view(head.target());
  if (!target.starts_with('/') || !is_plain(target))
    return bad("the target of the request is no path");
  const auto end = std::min(target.find('?'), target.size());
  request.method = method_from(view(head.method_string()));
  request.path = target.substr(0, end);
  request.query = target.substr(std::min(end + 1, target.size()));
  const auto field = [&head](http::field name) { return std::string(view(head[name])); };
  request.fields = {.host = field(http::field::host),
                    .origin = field(http::field::origin),
                    .fetch_site = std::string(view(head["Sec-Fetch-Site"])),
                    .token = std::string(view(head["X-Ninety-Token"])),
                    .content_type = field(http::field::content_type),
                    .accept_encoding = field(http::field::accept_encoding),
                    .if_none_match = field(http::field::if_none_match),
                    .if_range = field(http::field::if_range),
                    .range = field(http::field::range)};
  return std::nullopt;
}

std::optional<Response> refusal_of_length(const Route* route, std::size_t length) {
  if (length == 0) return std::nullopt;
  const bool unwanted = route == nullptr || route->method == Method::get;
  if (unwanted) return refusal(400, "bad_request", "a request of this kind has no body");
  const auto most = route->body == Body::none ? kIdleBody : route->most_bytes;
  if (length <= most) return std::nullopt;
  return refusal(413, "too_large",
                 fmt::format("the request is over {} bytes, the limit here", most));
}

}  // namespace ninety::server
