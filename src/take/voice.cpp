#include "take/voice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace ninety {
namespace {

constexpr float kBelowFirstQuartile = 0.7F;
constexpr float kAboveThirdQuartile = 1.65F;
constexpr float kJump = 1.498F;      // seven semitones
constexpr std::size_t kAround = 10;  // frames on either side
constexpr std::size_t kFewestLevels = 10;

struct Frames {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// Frames of a contour whose time lies in [start, end).
Frames frames_of(const Contour& contour, TimeSpan time) {
  if (contour.step <= 0 || contour.values.empty()) return {};
  const auto place = [&contour](double seconds) {
    const double frame = std::ceil((seconds - contour.start) / contour.step - 1e-6);
    return static_cast<std::size_t>(
        std::clamp(frame, 0.0, static_cast<double>(contour.values.size())));
  };
  const auto first = place(time.start);
  return {first, std::max(first, place(time.end))};
}

bool is_silent(const Take& take, double seconds) {
  const auto after = std::ranges::upper_bound(take.silences, seconds, {}, &TimeSpan::start);
  return after != take.silences.begin() && seconds < (after - 1)->end;
}

float median_around(const std::vector<float>& hertz, std::size_t frame) {
  std::array<float, 2 * kAround + 1> near{};
  std::size_t count = 0;
  const auto last = std::min(hertz.size(), frame + kAround + 1);
  for (auto i = frame - std::min(frame, kAround); i < last; ++i) {
    if (hertz[i] > 0) near.at(count++) = hertz[i];
  }
  const auto middle = near.begin() + static_cast<std::ptrdiff_t>(count / 2);
  std::nth_element(near.begin(), middle, near.begin() + static_cast<std::ptrdiff_t>(count));
  return *middle;
}

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

double deviation(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double mean = mean_of(values);
  double sum = 0;
  for (const double value : values)
    sum += (value - mean) * (value - mean);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  std::ranges::sort(values);
  const double place = share * static_cast<double>(values.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const auto above = std::min(below + 1, values.size() - 1);
  const double part = place - static_cast<double>(below);
  return values[below] * (1 - part) + values[above] * part;
}

Voice::Voice(const Take& take) : take_(take), hertz_(take.pitch_hz.values) {
  std::vector<double> voiced;
  for (auto& hertz : hertz_) {
    if (!(hertz > 0) || !std::isfinite(hertz)) hertz = 0;
    if (hertz > 0) voiced.push_back(static_cast<double>(hertz));
  }
  const auto lowest = kBelowFirstQuartile * static_cast<float>(quantile(voiced, 0.25));
  const auto highest = kAboveThirdQuartile * static_cast<float>(quantile(voiced, 0.75));
  const auto before = hertz_;
  voiced.clear();
  for (std::size_t i = 0; i < hertz_.size(); ++i) {
    auto& hertz = hertz_[i];
    if (hertz <= 0) continue;
    const float near = median_around(before, i);
    if (hertz < lowest || hertz > highest || hertz > kJump * near || kJump * hertz < near) {
      hertz = 0;
    } else {
      voiced.push_back(static_cast<double>(hertz));
    }
  }
  median_hz_ = quantile(voiced, 0.5);
}

std::vector<double> Voice::semitones(TimeSpan time) const {
  std::vector<double> found;
  const auto frames = frames_of(take_.pitch_hz, time);
  for (auto i = frames.first; i < frames.last; ++i) {
    if (hertz_[i] > 0) found.push_back(12 * std::log2(static_cast<double>(hertz_[i]) / median_hz_));
  }
  return found;
}

std::optional<PitchFact> Voice::pitch(TimeSpan time, double least_seconds) const {
  const auto tones = semitones(time);
  const double voiced = static_cast<double>(tones.size()) * take_.pitch_hz.step;
  if (tones.empty() || voiced < least_seconds) return std::nullopt;
  const double sounding = time.length() - silent_seconds(time);
  return PitchFact{.median_hz = median_hz_ * std::exp2(quantile(tones, 0.5) / 12),
                   .sd_semitones = deviation(tones),
                   .voiced_share = sounding > 0 ? std::min(1.0, voiced / sounding) : 0};
}

std::vector<double> Voice::levels(TimeSpan time) const {
  std::vector<double> found;
  const auto& contour = take_.level_db;
  const auto frames = frames_of(contour, time);
  for (auto i = frames.first; i < frames.last; ++i) {
    const double seconds = contour.start + contour.step * static_cast<double>(i);
    const auto level = static_cast<double>(contour.values[i]);
    if (std::isfinite(level) && !is_silent(take_, seconds)) found.push_back(level);
  }
  return found;
}

std::optional<double> Voice::level_sd_db(TimeSpan time) const {
  const auto found = levels(time);
  if (found.size() < kFewestLevels) return std::nullopt;
  return deviation(found);
}

std::optional<double> Voice::level_db(TimeSpan time) const {
  const auto found = levels(time);
  if (found.size() < kFewestLevels) return std::nullopt;
  return mean_of(found);
}

double Voice::silent_seconds(TimeSpan time) const {
  double sum = 0;
  for (const auto& silence : take_.silences)
    sum += std::max(0.0, std::min(time.end, silence.end) - std::max(time.start, silence.start));
  return sum;
}

}  // namespace ninety
