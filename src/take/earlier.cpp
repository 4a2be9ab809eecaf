#include "take/earlier.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "take/student.h"
#include "take/voice.h"

namespace ninety {
namespace {

constexpr double kShare = 0.975;  // two-sided 95 per cent

/// A standard deviation: a share of the mean, and at least so much.
struct Noise {
  double share = 0;
  double least = 0;
};
/// Of takes. Convention; docs/norms.md.
constexpr std::array<Noise, kMeasures> kNoise = {{{0.06, 2},     // duration_s
                                                  {0.05, 3},     // words_per_minute
                                                  {0.04, 0.1},   // articulation_rate_sps
                                                  {0.25, 0.7},   // fillers_per_minute
                                                  {0.25, 0.5},   // long_pauses_per_minute
                                                  {0.10, 0.15},  // sd_semitones
                                                  {0.03, 2},     // median_hz
                                                  {0, 1.5},      // integrated_lufs
                                                  {0, 0.06},     // contact_share
                                                  {0.3, 0.8},    // longest_look_away_s
                                                  {0.2, 0.5},    // head_turning_deg
                                                  {0.4, 2},      // nods_per_minute
                                                  {0.2, 0.3},    // expressiveness
                                                  {0, 0.1}}};    // wrists_seen_share

/// Of days: the same, but a semitone of pitch and 2 dB of the voice, and as much again for the
/// place of the microphone; hands come into view by where the camera stands.
constexpr std::array<Noise, kMeasures> kDayNoise = {{{0.06, 2},
                                                     {0.05, 3},
                                                     {0.04, 0.1},
                                                     {0.25, 0.7},
                                                     {0.25, 0.5},
                                                     {0.10, 0.15},
                                                     {0.06, 2},
                                                     {0, 3},
                                                     {0, 0.06},
                                                     {0.3, 0.8},
                                                     {0.2, 0.5},
                                                     {0.4, 2},
                                                     {0.2, 0.3},
                                                     {0, 0.2}}};

double deviation_of(const Noise& noise, double mean) {
  return std::max(noise.least, noise.share * std::abs(mean));
}

double sample_deviation(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  return n < 2 ? 0 : deviation(values) * std::sqrt(n / (n - 1));
}

}  // namespace

std::optional<Measure> measure_from(std::string_view name) {
  const auto found = std::ranges::find(kMeasureNames, name);
  if (found == kMeasureNames.end()) return std::nullopt;
  return static_cast<Measure>(found - kMeasureNames.begin());
}

double least_noise(Measure measure, double mean) {
  return deviation_of(kNoise.at(static_cast<std::size_t>(measure)), mean);
}

double day_noise(Measure measure, double mean) {
  return deviation_of(kDayNoise.at(static_cast<std::size_t>(measure)), mean);
}

std::optional<Comparison> compare(Measure measure, std::optional<double> now,
                                  std::span<const Figures> earlier) {
  const auto place = static_cast<std::size_t>(measure);
  std::vector<double> values;
  double sum = 0;
  for (const auto& figures : earlier) {
    const auto& value = figures.at(place);
    if (!value) continue;
    values.push_back(*value);
    sum += *value;
  }
  if (!now || values.empty()) return std::nullopt;
  const auto n = static_cast<double>(values.size());
  const double mean = sum / n;
  const double own = values.size() < 2
                         ? 0
                         : student_quantile(kShare, static_cast<std::uint32_t>(values.size()) - 1) *
                               sample_deviation(values);
  const double least = normal_quantile(kShare) * least_noise(measure, mean);
  const double half = std::max(own, least) * std::sqrt(1 + 1 / n);
  Comparison found = {.measure = measure,
                      .now = *now,
                      .takes = static_cast<std::uint32_t>(values.size()),
                      .mean = mean,
                      .low = mean - half,
                      .high = mean + half};
  if (*now < found.low) found.direction = Direction::below;
  if (*now > found.high) found.direction = Direction::above;
  return found;
}

}  // namespace ninety
