// Every route of the API in one table: method, pattern, handler, limits. openapi.json describes the
// same routes, and a test holds one against the other.
//
//   const auto match = find_route(Method::get, "/api/v1/answers/0…1");
//   if (match.route != nullptr) return match.route->handler(service, request, match.parameters);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "apps/server/exchange.h"

namespace ninety::server {

class Service;

/// What stands for {id} and the like in a pattern, in order.
using Parameters = std::array<std::string_view, 2>;

using Handler = Response (*)(Service&, const Request&, const Parameters&);
/// One that answers without database and helpers, or says that the handler must.
using QuickHandler = std::optional<Response> (*)(Service&, const Request&, const Parameters&);

enum class Body : std::uint8_t {
  none,
  json,   ///< Content-Type must be application/json
  bytes,  ///< any Content-Type
  file,   ///< … and too large for memory: it goes to a file
};

/// What a request costs, for the limit of rate: `dear` ones start processes or go over everything.
enum class Cost : std::uint8_t { cheap, dear };

/// What {id} stands for.
enum class Ids : std::uint8_t { random, names };

struct Route {
  Method method = Method::get;
  std::string_view pattern;
  Handler handler = nullptr;
  Body body = Body::none;
  std::size_t most_bytes = 0;  ///< of the body
  Cost cost = Cost::cheap;
  QuickHandler quick = nullptr;
  Ids ids = Ids::random;
};

[[nodiscard]] std::span<const Route> all_routes();

struct RouteMatch {
  const Route* route = nullptr;
  Parameters parameters;
  /// With no route: methods that the path does have ("GET, PATCH"), empty for an unknown path.
  std::string_view other_methods;
};

/// HEAD finds the route of GET. Any path is valid; the parameters are views of it.
[[nodiscard]] RouteMatch find_route(Method method, std::string_view path);

}  // namespace ninety::server
