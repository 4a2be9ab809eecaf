#include "apps/server/guard.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>
#include <fmt/format.h>

namespace ninety::server {
namespace {

/// Equal in a time that does not tell how much of it is.
bool same_secret(std::string_view given, std::string_view secret) {
  unsigned different = given.size() == secret.size() ? 0 : 1;
  for (std::size_t i = 0; i < secret.size(); ++i)
    different |= static_cast<unsigned char>(secret[i]) ^
                 static_cast<unsigned char>(i < given.size() ? given[i] : '\0');
  return different == 0;
}

bool from_elsewhere(std::string_view fetch_site) {
  return !fetch_site.empty() && fetch_site != "same-origin" && fetch_site != "none";
}

}  // namespace

Guard::Guard(std::uint16_t port, std::string token) : token_(std::move(token)) {
  for (const char* const name : {"127.0.0.1", "localhost", "[::1]"}) {
    hosts_.push_back(fmt::format("{}:{}", name, port));
    if (port == 80) hosts_.emplace_back(name);
  }
}

bool Guard::is_ours(std::string_view host) const {
  return std::ranges::find(hosts_, host) != hosts_.end();
}

std::optional<Response> Guard::refused(const Request& request, Change change) const {
  const auto& fields = request.fields;
  if (!is_ours(fields.host))
    return refusal(403, "wrong_host", "the Host of the request is not this server's address");
  if (!fields.origin.empty() && fields.origin != "http://" + fields.host)
    return refusal(403, "wrong_origin", "the request comes from a page of another origin");
  // Somebody else's link may lead to a page of ours, but not to the API.
  const bool api = request.path.starts_with("/api/");
  if (from_elsewhere(fields.fetch_site) && (api || change == Change::yes))
    return refusal(403, "wrong_origin", "the request comes from a page of another origin");
  if (change == Change::yes && !same_secret(fields.token, token_))
    return refusal(403, "wrong_token",
                   "X-Ninety-Token is missing or old; get it from GET /api/v1/session");
  return std::nullopt;
}

bool is_loopback(std::string_view address) {
  if (address == "localhost") return true;
  const std::string text(address);
  in_addr four{};
  if (::inet_pton(AF_INET, text.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24U) == 127;
  in6_addr six{};
  return ::inet_pton(AF_INET6, text.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

std::string_view content_policy(Kind kind) {
  if (kind == Kind::page)
    return "default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src data:; "
           "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
  return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
         "connect-src 'self'; img-src 'self' data: blob:; media-src 'self' blob: mediastream:; "
         "style-src 'self' 'unsafe-inline'; font-src 'self'; manifest-src 'self'; "
         "form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
}

const std::vector<std::pair<std::string_view, std::string_view>>& security_fields() {
  static const std::vector<std::pair<std::string_view, std::string_view>> fields = {
      {"X-Content-Type-Options", "nosniff"},
      {"Referrer-Policy", "no-referrer"},
      {"Permissions-Policy",
       "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=(), "
       "bluetooth=(), midi=(), display-capture=()"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cross-Origin-Embedder-Policy", "require-corp"},
  };
  return fields;
}

}  // namespace ninety::server
