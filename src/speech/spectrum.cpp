#include "speech/spectrum.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

#include "speech/level.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kOrder = 14;
constexpr std::size_t kLength = 400;  // samples: 25 ms
constexpr std::size_t kStep = Samples::kRate / 100;
constexpr std::size_t kReach = 3;  // frames to each side
constexpr float kEmphasis = 0.97F;
constexpr float kWhite = 1e-4F;  // share of noise that is added, so that silence has a spectrum too

using Cepstrum = std::array<float, kOrder>;
using Window = std::array<float, kLength>;

const Window& hann() {
  static const Window window = [] {
    Window made{};
    for (std::size_t i = 0; i < kLength; ++i)
      made[i] = 0.5F - 0.5F * std::cos(2 * std::numbers::pi_v<float> *
                                       (static_cast<float>(i) + 0.5F) / kLength);
    return made;
  }();
  return window;
}

std::array<float, kOrder + 1> autocorrelation(const Samples& samples, std::size_t centre) {
  Window frame{};
  const auto begin = centre - std::min(centre, kLength / 2);
  const auto end = std::min(begin + kLength, samples.values.size());
  float before = 0;
  for (auto i = begin; i < end; ++i) {
    const auto now = static_cast<float>(samples.values[i]);
    frame[i - begin] = (now - kEmphasis * before) * hann()[i - begin];
    before = now;
  }
  std::array<float, kOrder + 1> sums{};
  for (std::size_t i = 0; i + kOrder < kLength; ++i)
    for (std::size_t lag = 0; lag <= kOrder; ++lag)
      sums[lag] += frame[i] * frame[i + lag];
  sums[0] = sums[0] * (1 + kWhite) + 1;
  return sums;
}

/// Levinson and Durbin: the coefficients a of x[n] ≈ sum of a[k] · x[n - 1 - k].
Cepstrum prediction(const std::array<float, kOrder + 1>& r) {
  Cepstrum a{};
  float error = r[0];
  for (std::size_t i = 0; i < kOrder; ++i) {
    float reflection = r[i + 1];
    for (std::size_t k = 0; k < i; ++k)
      reflection -= a[k] * r[i - k];
    reflection /= error;
    Cepstrum next = a;
    next[i] = reflection;
    for (std::size_t k = 0; k < i; ++k)
      next[k] = a[k] - reflection * a[i - 1 - k];
    a = next;
    error *= 1 - reflection * reflection;
  }
  return a;
}

Cepstrum cepstrum_of(const Samples& samples, std::size_t centre) {
  const auto a = prediction(autocorrelation(samples, centre));
  Cepstrum c{};
  for (std::size_t n = 0; n < kOrder; ++n) {
    c[n] = a[n];
    for (std::size_t k = 0; k < n; ++k)
      c[n] += static_cast<float>(k + 1) / static_cast<float>(n + 1) * c[k] * a[n - 1 - k];
  }
  return c;
}

/// Mean square slope, a frame, of the coefficients around frame i.
float change_at(const std::vector<Cepstrum>& cepstra, std::size_t i) {
  constexpr float kSquares = 2 * (1 + 4 + 9);
  float sum = 0;
  for (std::size_t n = 0; n < kOrder; ++n) {
    float slope = 0;
    for (std::size_t k = 1; k <= kReach; ++k)
      slope += static_cast<float>(k) * (cepstra[i + k][n] - cepstra[i - k][n]);
    slope /= kSquares;
    sum += slope * slope;
  }
  return sum / kOrder;
}

}  // namespace

Contour spectral_change(const Samples& samples, const std::vector<bool>& wanted) {
  std::vector<Cepstrum> cepstra(wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i)
    if (wanted[i]) cepstra[i] = cepstrum_of(samples, i * kStep);
  Contour change{
      .start = 0, .step = kFrameStep, .values = std::vector<float>(wanted.size(), kNoChange)};
  std::size_t run = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    run = wanted[i] ? run + 1 : 0;
    if (run >= 2 * kReach + 1) change.values[i - kReach] = change_at(cepstra, i - kReach);
  }
  return change;
}

}  // namespace ninety::speech
