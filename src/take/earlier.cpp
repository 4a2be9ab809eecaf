#include "take/earlier.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "take/voice.h"

namespace ninety {
namespace {

/// How much takes of one answer by one person differ when nothing was changed, as a standard
/// deviation: a share of the mean, and at least so much. Convention; docs/norms.md.
struct Noise {
  double share = 0;
  double least = 0;
};
constexpr std::array<Noise, kMeasures> kNoise = {{{0.06, 2},     // duration_s
                                                  {0.05, 3},     // words_per_minute
                                                  {0.04, 0.1},   // articulation_rate_sps
                                                  {0.25, 0.7},   // fillers_per_minute
                                                  {0.25, 0.5},   // long_pauses_per_minute
                                                  {0.10, 0.15},  // sd_semitones
                                                  {0.03, 2},     // median_hz
                                                  {0, 1.5}}};    // integrated_lufs

double sample_deviation(const std::vector<double>& values) {
  const auto n = static_cast<double>(values.size());
  return n < 2 ? 0 : deviation(values) * std::sqrt(n / (n - 1));
}

}  // namespace

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
  const Noise noise = kNoise.at(place);
  const double least = std::max(noise.least, noise.share * std::abs(mean));
  const double half = 2 * std::max(sample_deviation(values), least) * std::sqrt(1 + 1 / n);
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
