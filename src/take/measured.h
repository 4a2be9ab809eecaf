#pragma once
// A stretch of a recording, and what could not be measured in one.
#include <string>

namespace ninety {

/// Seconds from the first sample of the recording; half-open.
struct TimeSpan {
  double start = 0;
  double end = 0;
  [[nodiscard]] constexpr double length() const { return end - start; }
};

/// What was not measured, and why, in a sentence for people.
struct Unmeasured {
  std::string what;  ///< the field of the report: "pitch", "words_per_minute" …
  std::string why;
};

}  // namespace ninety
