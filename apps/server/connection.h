// One connection, request after request. Includes Boost: for listener.cpp and connection.cpp only.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>

#include "apps/server/deadline.h"
#include "apps/server/listener.h"
#include "apps/server/token_bucket.h"

namespace ninety::server {

/// What connections share.
struct Shared {
  Service& service;
  asio::thread_pool& workers;
  const std::function<void(const Answered&)>& log;
  std::atomic<bool>& stopping;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  /// The socket's executor is a strand.
  Connection(Socket socket, const Shared& shared);

  /// Serves until either side ends it. Keeps the Connection alive.
  [[nodiscard]] asio::awaitable<void> serve();
  /// From any thread: ends it now when it is idle, else after its response.
  void stop();

 private:
  /// One request on its way to its response.
  struct Turn {
    Request request;
    RouteMatch match;
    unsigned version = 11;
    bool keep_alive = false;
    std::size_t length = 0;  ///< of the body
    std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
  };

  [[nodiscard]] asio::awaitable<bool> wait_for_request();
  [[nodiscard]] asio::awaitable<bool> serve_one();
  [[nodiscard]] std::optional<Response> refused(const Turn& turn);
  [[nodiscard]] asio::awaitable<bool> answer(Turn& turn);
  [[nodiscard]] asio::awaitable<bool> refuse(Response response);
  [[nodiscard]] asio::awaitable<bool> respond(Turn& turn, Response response);
  [[nodiscard]] asio::awaitable<bool> stream(Turn& turn, const Response& response);
  [[nodiscard]] asio::awaitable<void> drain();

  Socket socket_;
  Shared shared_;
  boost::beast::flat_buffer buffer_;
  TokenBucket bucket_;
  bool idle_ = true;
};

}  // namespace ninety::server
