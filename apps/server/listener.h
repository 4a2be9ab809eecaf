// HTTP/1.1 over TCP: accepts connections and turns their bytes into requests for a Service.
//
//   Listener listener({.address = "127.0.0.1", .port = 8790, .log = log});
//   fmt::print("http://127.0.0.1:{}/\n", listener.port());
//   listener.run(service, stopping);                             // until SIGINT or SIGTERM
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "apps/server/service.h"

namespace ninety::server {

/// One answered request, for the log: nothing in it is of a person.
struct Answered {
  std::string_view method;
  std::string_view route;  ///< its pattern, "page" or "none"; never the path
  int status = 0;
  std::size_t received = 0;  ///< bytes of the body
  std::size_t sent = 0;      ///< bytes of the body
  double milliseconds = 0;   ///< from the whole request to the whole response
};

struct ListenerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: a free one
  unsigned threads = 2;    ///< that read, write and judge
  unsigned workers = 4;    ///< that wait for the store and for helpers
  std::function<void(const Answered&)> log;
};

class Listener {
 public:
  /// Listens at once. Throws std::runtime_error with a sentence when the address cannot be had.
  explicit Listener(const ListenerOptions& options);
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  Listener(Listener&&) = delete;
  Listener& operator=(Listener&&) = delete;
  ~Listener();

  [[nodiscard]] std::uint16_t port() const;
  /// Serves until a signal comes; then ends idle connections, and gives others 2 s. `stopping` is
  /// called when it begins to stop.
  void run(Service& service, const std::function<void()>& stopping);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ninety::server
