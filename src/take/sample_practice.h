// Histories of takes made by hand or by chance, for tests.
//
//   const auto takes = sample::history(Measure::words_per_minute, {181, 176, 150, 149});
#pragma once

#include <array>
#include <cstddef>
#include <random>
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

/// A person whose takes scatter around means that never change.
struct Steady {
  std::size_t takes = 6;
  std::size_t takes_a_day = 3;
  double scatter = 1;      ///< of takes, in shares of least_noise
  double day_scatter = 1;  ///< of days, in shares of day_noise
};

inline constexpr std::array<double, kMeasures> kMeans = {105, 172, 4.6, 9, 4, 1.4, 118, -23};

inline std::vector<PracticeTake> by_chance(const Steady& person, std::mt19937& random) {
  std::normal_distribution<double> normal;
  std::vector<PracticeTake> takes(person.takes);
  for (std::size_t m = 0; m < kMeasures; ++m) {
    const auto measure = static_cast<Measure>(m);
    const double mean = kMeans.at(m);
    double day = 0;
    for (std::size_t i = 0; i < takes.size(); ++i) {
      if (i % person.takes_a_day == 0)
        day = person.day_scatter * day_noise(measure, mean) * normal(random);
      takes[i].figures.at(m) =
          mean + day + person.scatter * least_noise(measure, mean) * normal(random);
      const auto days = static_cast<double>(i / person.takes_a_day);
      takes[i].at = kMonday + (24 * days + 12 + 0.2 * static_cast<double>(i)) * kHour;
    }
  }
  return takes;
}

}  // namespace ninety::sample
