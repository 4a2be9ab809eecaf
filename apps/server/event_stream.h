// A row of server-sent events from whoever has news to one connection.
//
//   auto stream = std::make_shared<EventStream>();
//   stream->send("progress", R"({"stage":"measuring","fraction":0.5})");
//   stream->end();
//
// Safe for threads. A reader that is slow loses older events of a name that may be replaced.
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace ninety::server {

class EventStream {
 public:
  /// `data` is one line. More than kMostWaiting unread events: the oldest is dropped.
  void send(std::string_view name, std::string_view data);
  /// No more events come.
  void end();

  /// The next event as bytes of the stream; nothing when none waits.
  [[nodiscard]] std::optional<std::string> take();
  /// Nothing waits and nothing will come.
  [[nodiscard]] bool finished() const;
  /// Called, from any thread, whenever something has come; an empty function ends that.
  void on_news(std::function<void()> wake);

  static constexpr std::size_t kMostWaiting = 64;

 private:
  void wake();

  mutable std::mutex lock_;
  std::deque<std::string> waiting_;
  bool ended_ = false;
  std::function<void()> wake_;
};

}  // namespace ninety::server
