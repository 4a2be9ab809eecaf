// How far a batch is, on a terminal's standard error.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace ninety::cli {

class Progress {
 public:
  /// Whether output comes while the work goes on, or when it is done.
  enum class Output : bool { meanwhile, afterwards };

  /// Shows itself only where a person looks: standard error is a terminal, and no output comes to
  /// the same terminal meanwhile.
  explicit Progress(Output output = Output::meanwhile);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  Progress(Progress&&) = delete;
  Progress& operator=(Progress&&) = delete;
  ~Progress();  ///< takes its line away

  /// `lines` are done; draws ten times a second at most.
  void update(std::uint64_t lines);

  /// A line of words instead, as often.
  void show(std::string_view line);

 private:
  using Clock = std::chrono::steady_clock;
  [[nodiscard]] bool due();

  bool visible_;
  bool drawn_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace ninety::cli
