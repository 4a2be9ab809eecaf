// Waiting for an operation of Boost.Asio in a coroutine, with its error as a value. Includes Boost.
//
//   error_code error;
//   const auto got = co_await socket.async_read_some(buffer, into(error));
#pragma once

#include <utility>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/error_code.hpp>

namespace ninety::server {

using boost::system::error_code;

[[nodiscard]] inline auto into(error_code& error) {
  return boost::asio::redirect_error(boost::asio::use_awaitable, error);
}

}  // namespace ninety::server
