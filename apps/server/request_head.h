// The head of an HTTP request → Request, or why it is not served. Includes Boost.
#pragma once

#include <cstddef>
#include <optional>

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/system/error_code.hpp>

#include "apps/server/exchange.h"
#include "apps/server/routes.h"

namespace ninety::server {

using HeadMessage = boost::beast::http::request<boost::beast::http::empty_body>;

/// What a failure to read a head is answered with; status 0: with nothing, the connection is gone.
[[nodiscard]] Response refusal_of_head(const boost::system::error_code& error, bool late);

/// Fills in all but the body. Refuses what two readers could understand in two ways: a body whose
/// length is not stated by exactly one Content-Length, more than one Host, a target that is no
/// path.
[[nodiscard]] std::optional<Response> read_head(const HeadMessage& head, Request& request);

/// What is refused because of the length of its body; `route` may be null.
[[nodiscard]] std::optional<Response> refusal_of_length(const Route* route, std::size_t length);

}  // namespace ninety::server
