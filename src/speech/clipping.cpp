#include "speech/clipping.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace ninety::speech {

double clipped_share(const Samples& samples) {
  constexpr int kQuarter = 8192;
  constexpr int kTenth = 3277;
  constexpr std::size_t kShortestRun = 3;
  int peak = 0;
  for (const int value : samples.values)
    peak = std::max(peak, std::abs(value));
  if (peak < kQuarter) return 0;
  const int top = peak - peak / 50;
  std::size_t loud = 0;
  std::size_t clipped = 0;
  std::size_t run = 0;
  bool positive = false;
  for (const int value : samples.values) {
    if (std::abs(value) >= kTenth) ++loud;
    const bool at_top = std::abs(value) >= top && (run == 0 || (value > 0) == positive);
    run = at_top ? run + 1 : 0;
    positive = value > 0;
    if (run == kShortestRun) clipped += kShortestRun;
    if (run > kShortestRun) ++clipped;
  }
  return loud == 0 ? 0 : static_cast<double>(clipped) / static_cast<double>(loud);
}

}  // namespace ninety::speech
