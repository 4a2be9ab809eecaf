// The sound of a recording: 16 kHz, one channel.
//
//   const auto samples = speech::decode("take.webm");          // speech/decode.h
//   fmt::print("{:.1f} s\n", samples->duration());
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ninety::speech {

struct Samples {
  static constexpr int kRate = 16000;  ///< samples a second

  std::vector<std::int16_t> values = {};  // NOLINT(readability-redundant-member-init)
  /// What of the file is lost, in a sentence for people; empty: nothing that is known of.
  std::string damage = {};  // NOLINT(readability-redundant-member-init)

  /// Seconds, counted and never read from a header.
  [[nodiscard]] double duration() const { return static_cast<double>(values.size()) / kRate; }
};

/// The sample at a time; times before the first and after the last are moved to these.
[[nodiscard]] inline std::size_t sample_at(double seconds, std::size_t count) {
  if (!(seconds > 0)) return 0;
  const double place = seconds * Samples::kRate;
  return place >= static_cast<double>(count) ? count : static_cast<std::size_t>(place);
}

}  // namespace ninety::speech
