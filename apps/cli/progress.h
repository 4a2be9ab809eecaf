// How far a batch is, on a terminal's standard error.
#pragma once

#include <chrono>
#include <cstdint>

namespace ninety::cli {

class Progress {
 public:
  /// Shows itself only where a person looks: standard error is a terminal, standard output is not.
  Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress();  ///< takes its line away

  /// `lines` are done; draws ten times a second at most.
  void update(std::uint64_t lines);

 private:
  using Clock = std::chrono::steady_clock;
  bool visible_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace ninety::cli
