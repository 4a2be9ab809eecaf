#include "speech/yin.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "speech/wide.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kAtOnce = 32;  // lags whose sums stay in registers
constexpr std::size_t kReach = 4;    // lags
constexpr float kShallowest = 0.8F;  // of dips that may be a period

/// difference[lag] = sum over the window of (x[j] - x[j + lag])².
NINETY_SPEECH_WIDE void differences(const float* x, std::size_t window, float* difference,
                                    std::size_t lags) {
  for (std::size_t first = 0; first < lags; first += kAtOnce) {
    float sums[kAtOnce] = {};
    for (std::size_t j = 0; j < window; ++j) {
      const float now = x[j];
      const float* const later = x + j + first;
      for (std::size_t lag = 0; lag < kAtOnce; ++lag) {
        const float step = now - later[lag];
        sums[lag] += step * step;
      }
    }
    for (std::size_t lag = 0; lag < kAtOnce; ++lag)
      difference[first + lag] = sums[lag];
  }
}

/// x[j] · x[j + lag], summed over `count` pairs.
NINETY_SPEECH_WIDE float product(const float* x, std::size_t lag, std::size_t count) {
  float sums[kAtOnce] = {};
  const auto whole = count - count % kAtOnce;
  for (std::size_t j = 0; j < whole; j += kAtOnce)
    for (std::size_t i = 0; i < kAtOnce; ++i)
      sums[i] += x[j + i] * x[j + i + lag];
  float sum = 0;
  for (std::size_t j = whole; j < count; ++j)
    sum += x[j] * x[j + lag];
  for (const float part : sums)
    sum += part;
  return sum;
}

/// Where, in -1 … 1, and how high the parabola through three values has its end.
struct Vertex {
  float place = 0;
  float value = 0;
};

Vertex vertex(float before, float at, float after) {
  const float bend = before - 2 * at + after;
  if (bend <= 0) return {.place = 0, .value = at};
  const float place = (before - after) / (2 * bend);
  return {.place = place, .value = at - (before - after) * place / 4};
}

}  // namespace

Yin::Yin(const Samples& samples) {
  sound_.resize(samples.values.size() + kPad * 2);
  for (std::size_t i = 0; i < samples.values.size(); ++i)
    sound_[kPad + i] = static_cast<float>(samples.values[i]) / 32768.0F;
  for (std::size_t i = 0; i < kHann; ++i)
    hann_[i] = 0.5F - 0.5F * std::cos(2 * std::numbers::pi_v<float> *
                                      (static_cast<float>(i) + 0.5F) / kHann);
  const float all = product(hann_.data(), 0, kHann);
  for (std::size_t lag = 0; lag < kLags; ++lag)
    hann_likeness_[lag] = product(hann_.data(), lag, kHann - lag) / all;
}

std::span<const PitchCandidate> Yin::candidates(double time) {
  count_ = 0;
  const auto centre =
      kPad + static_cast<std::size_t>(std::lround(std::max(0.0, time) * Samples::kRate));
  if (centre + kPad > sound_.size()) return {};
  differences(sound_.data() + centre - (kWindow + kLags) / 2, kWindow, difference_.data(), kLags);
  take_window(sound_.data() + centre - kHann / 2);
  find_dips();
  return {found_.data(), count_};
}

void Yin::take_window(const float* x) {
  float mean = 0;
  for (std::size_t i = 0; i < kHann; ++i)
    mean += x[i];
  mean /= kHann;
  for (std::size_t i = 0; i < kHann; ++i)
    windowed_[i] = (x[i] - mean) * hann_[i];
  energy_ = product(windowed_.data(), 0, kHann);
}

float Yin::likeness(std::size_t lag) const {
  return product(windowed_.data(), lag, kHann - lag) / (energy_ * hann_likeness_[lag]);
}

void Yin::find_dips() {
  if (energy_ <= 0) return;
  float sum = 0;
  std::array<float, kLags> mean{};  // difference over its mean so far
  mean[0] = 1;
  for (std::size_t lag = 1; lag < kLags; ++lag) {
    sum += difference_[lag];
    mean[lag] = sum > 0 ? difference_[lag] * static_cast<float>(lag) / sum : 1;
  }
  for (std::size_t lag = kShortest; lag <= kLongest && count_ < kMost; ++lag) {
    const bool dip = mean[lag] < mean[lag - 1] && mean[lag] <= mean[lag + 1];
    if (!dip || mean[lag] > kShallowest) continue;
    const auto found = candidate(lag);
    if (found.hz >= kFloor && found.hz <= kCeiling) found_[count_++] = found;
  }
}

PitchCandidate Yin::candidate(std::size_t lag) const {
  const auto dip = vertex(difference_[lag - 1], difference_[lag], difference_[lag + 1]);
  // The top of the autocorrelation may lie a few lags beside the dip.
  std::size_t top = lag;
  std::array<float, 3> around = {likeness(lag - 1), likeness(lag), likeness(lag + 1)};
  while (around[2] > around[1] && top < lag + kReach && top + 2 < kLags) {
    ++top;
    around = {around[1], around[2], likeness(top + 1)};
  }
  while (around[0] > around[1] && top > lag - std::min(kReach, lag - 2)) {
    --top;
    around = {likeness(top - 1), around[0], around[1]};
  }
  const bool found = around[1] >= around[0] && around[1] >= around[2];
  return {.hz = static_cast<float>(Samples::kRate) / (static_cast<float>(lag) + dip.place),
          .strength = found ? std::min(1.0F, -vertex(-around[0], -around[1], -around[2]).value)
                            : around[1]};
}

}  // namespace ninety::speech
