// Results of several threads, written in the order of their numbers.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace ninety::cli {

/// Thread-safe. At most `window` results wait for an earlier one; a thread that is further ahead
/// waits in deliver(), so that memory stays bounded.
class OrderedOutput {
 public:
  /// `write` is called by one thread at a time, in order; false ends the output.
  using Write = std::function<bool(const std::string&)>;
  OrderedOutput(Write write, std::uint64_t window) : write_(std::move(write)), window_(window) {}

  /// Takes result `number` (0, 1, 2 …, each once); false when the output has ended.
  bool deliver(std::uint64_t number, std::string result);

  /// Ends the output: nothing more is written, waiting threads return.
  void end();

 private:
  void write_ready(std::unique_lock<std::mutex>& lock);

  Write write_;
  std::uint64_t window_;
  std::mutex mutex_;
  std::condition_variable moved_;
  std::map<std::uint64_t, std::string> waiting_;
  std::uint64_t next_ = 0;
  bool writing_ = false;
  bool ended_ = false;
};

}  // namespace ninety::cli
