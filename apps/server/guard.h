// Who may talk to the server: pages that it served itself, and programs of this machine.
//
//   const Guard guard({.port = 8790, .token = token});
//   if (auto refused = guard.refused(request, Change::yes)) return *refused;
//
// A page of another origin cannot read our answers (no CORS), cannot reach us under a name of its
// own (Host), and cannot change anything (Origin, Sec-Fetch-Site, token).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "apps/server/exchange.h"

namespace ninety::server {

/// Whether a request changes something.
enum class Change : bool { no, yes };

class Guard {
 public:
  /// `token` is what X-Ninety-Token must be.
  Guard(std::uint16_t port, std::string token);

  [[nodiscard]] std::optional<Response> refused(const Request& request, Change change) const;
  [[nodiscard]] const std::string& token() const { return token_; }

 private:
  [[nodiscard]] bool is_ours(std::string_view host) const;

  std::vector<std::string> hosts_;
  std::string token_;
};

/// Whether an address is one of this machine only: 127.0.0.0/8, ::1 or localhost.
[[nodiscard]] bool is_loopback(std::string_view address);

/// Fields of every response, the Content-Security-Policy among them; `page` is one of report.html,
/// which has its style inside and no script.
enum class Kind : std::uint8_t { app, page };
[[nodiscard]] std::string_view content_policy(Kind kind);
[[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& security_fields();

}  // namespace ninety::server
