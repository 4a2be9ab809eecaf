#include "apps/cli/ordered_output.h"

namespace ninety::cli {

bool OrderedOutput::deliver(std::uint64_t number, std::string result) {
  std::unique_lock lock(mutex_);
  moved_.wait(lock, [&] { return ended_ || number < next_ + window_; });
  if (ended_) return false;
  waiting_.emplace(number, std::move(result));
  if (!writing_) write_ready(lock);
  return !ended_;
}

void OrderedOutput::end() {
  const std::lock_guard lock(mutex_);
  ended_ = true;
  moved_.notify_all();
}

/// Writes without holding the lock: meanwhile other threads leave their results.
void OrderedOutput::write_ready(std::unique_lock<std::mutex>& lock) {
  writing_ = true;
  while (!ended_ && !waiting_.empty() && waiting_.begin()->first == next_) {
    const auto result = std::move(waiting_.extract(waiting_.begin()).mapped());
    lock.unlock();
    const bool written = write_(result);
    lock.lock();
    ended_ = ended_ || !written;
    ++next_;
    moved_.notify_all();
  }
  writing_ = false;
}

}  // namespace ninety::cli
