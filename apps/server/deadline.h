// A time until which a socket may wait. Includes Boost.
//
//   const Deadline deadline(socket, shared_from_this(), 10s);
//   co_await socket.async_read_some(…);
//   if (deadline.passed()) …
#pragma once

#include <chrono>
#include <memory>
#include <utility>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

namespace ninety::server {

namespace asio = boost::asio;
using Socket = asio::ip::tcp::socket;

/// Cancels what a socket waits for when a time has passed; the socket stays open, so that this can
/// still be said. `owner` keeps the socket alive; all of it runs on the socket's strand.
class Deadline {
 public:
  Deadline(Socket& socket, std::shared_ptr<void> owner, std::chrono::steady_clock::duration time)
      : state_(std::make_shared<State>(socket, std::move(owner))) {
    state_->timer.expires_after(time);
    State::wait(state_);
  }
  Deadline(const Deadline&) = delete;
  Deadline& operator=(const Deadline&) = delete;
  Deadline(Deadline&&) = delete;
  Deadline& operator=(Deadline&&) = delete;
  ~Deadline() {
    state_->over = true;
    state_->timer.cancel();
  }
  [[nodiscard]] bool passed() const { return state_->passed; }

 private:
  struct State {
    State(Socket& of, std::shared_ptr<void> owned_by)
        : socket(of), owner(std::move(owned_by)), timer(of.get_executor()) {}

    /// Once more every 100 ms: between two reads of one operation there is nothing to cancel.
    static void wait(const std::shared_ptr<State>& state) {
      state->timer.async_wait([state](boost::system::error_code) {
        if (state->over) return;
        if (state->timer.expiry() <= std::chrono::steady_clock::now()) {
          state->passed = true;
          boost::system::error_code ignored;
          state->socket.cancel(ignored);
          state->timer.expires_after(std::chrono::milliseconds(100));
        }
        wait(state);
      });
    }

    Socket& socket;
    std::shared_ptr<void> owner;
    asio::steady_timer timer;
    bool over = false;
    bool passed = false;
  };

  std::shared_ptr<State> state_;
};

}  // namespace ninety::server
