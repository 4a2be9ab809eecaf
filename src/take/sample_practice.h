// Histories of takes made by hand, for tests.
//
//   const auto takes = sample::history(Measure::words_per_minute, {181, 176, 150, 149});
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "take/practice.h"

namespace ninety::sample {

inline constexpr double kMonday = 1741564800;  // 2025-03-10T00:00Z
inline constexpr double kHour = 3600;

/// One take an hour from Monday noon on, of one measure.
inline std::vector<PracticeTake> history(Measure measure, const std::vector<double>& values) {
  std::vector<PracticeTake> takes;
  for (std::size_t i = 0; i < values.size(); ++i) {
    PracticeTake take;
    take.id = "t" + std::to_string(i + 1);
    take.at = kMonday + (12 + static_cast<double>(i)) * kHour;
    take.figures.at(static_cast<std::size_t>(measure)) = values[i];
    takes.push_back(std::move(take));
  }
  return takes;
}

/// The same take so many seconds later.
inline PracticeTake later(PracticeTake take, double seconds) {
  take.at = take.at.value_or(kMonday) + seconds;
  return take;
}

/// Ranges as the norms have them: length, pace, fillers, long pauses, spread of pitch.
inline MeasureRanges ranges() {
  MeasureRanges all;
  const auto set = [&all](Measure measure, MeasureRange range) {
    all.at(static_cast<std::size_t>(measure)) = range;
  };
  set(Measure::duration_s, {60, 90});
  set(Measure::words_per_minute, {120, 160});
  set(Measure::fillers_per_minute, {{}, 5});
  set(Measure::long_pauses_per_minute, {{}, 2});
  set(Measure::sd_semitones, {1.8, {}});
  return all;
}

}  // namespace ninety::sample
