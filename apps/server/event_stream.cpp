#include "apps/server/event_stream.h"

#include <utility>

#include <fmt/format.h>

namespace ninety::server {

void EventStream::send(std::string_view name, std::string_view data) {
  const std::scoped_lock lock(lock_);
  if (ended_) return;
  if (waiting_.size() >= kMostWaiting) waiting_.pop_front();
  waiting_.push_back(fmt::format("event: {}\ndata: {}\n\n", name, data));
  wake();
}

void EventStream::end() {
  const std::scoped_lock lock(lock_);
  ended_ = true;
  wake();
}

std::optional<std::string> EventStream::take() {
  const std::scoped_lock lock(lock_);
  if (waiting_.empty()) return std::nullopt;
  auto event = std::move(waiting_.front());
  waiting_.pop_front();
  return event;
}

bool EventStream::finished() const {
  const std::scoped_lock lock(lock_);
  return ended_ && waiting_.empty();
}

void EventStream::on_news(std::function<void()> wake) {
  const std::scoped_lock lock(lock_);
  wake_ = std::move(wake);
  if (wake_ && (ended_ || !waiting_.empty())) wake_();
}

void EventStream::wake() {
  if (wake_) wake_();
}

}  // namespace ninety::server
