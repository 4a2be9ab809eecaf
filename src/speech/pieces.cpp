#include "speech/pieces.h"

#include <algorithm>
#include <cmath>

#include "speech/samples.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kFrame = Samples::kRate / 100;
constexpr std::size_t kQuietFrames = 25;
constexpr std::size_t kPieceFrames = 1200;
constexpr std::size_t kWholeFrames = 1600;  // shorter recordings stay whole
constexpr std::size_t kReachFrames = 350;

/// Sums of squares of all frames before frame i.
std::vector<double> energy_before(std::span<const std::int16_t> samples) {
  std::vector<double> sums = {0};
  for (std::size_t first = 0; first + kFrame <= samples.size(); first += kFrame) {
    double energy = 0;
    for (const auto value : samples.subspan(first, kFrame))
      energy += static_cast<double>(value) * value;
    sums.push_back(sums.back() + energy);
  }
  return sums;
}

/// The frame in the middle of the quietest stretch near `wanted`.
std::size_t quietest_near(const std::vector<double>& sums, std::size_t wanted) {
  const auto first = wanted - std::min(wanted, kReachFrames);
  const auto last = std::min(wanted + kReachFrames, sums.size() - 1);
  auto best = wanted;
  double least = HUGE_VAL;
  for (auto i = first; i + kQuietFrames <= last; ++i) {
    const double energy = sums[i + kQuietFrames] - sums[i];
    if (energy >= least) continue;
    least = energy;
    best = i + kQuietFrames / 2;
  }
  return best;
}

}  // namespace

std::vector<Piece> cut_into_pieces(std::span<const std::int16_t> samples) {
  if (samples.empty()) return {};
  const auto sums = energy_before(samples);
  const auto frames = sums.size() - 1;
  const auto pairs = (frames + kPieceFrames) / (2 * kPieceFrames);
  const auto count = frames < kWholeFrames ? 1 : std::max<std::size_t>(2 * pairs, 1);
  std::vector<Piece> pieces;
  std::size_t first = 0;
  for (std::size_t i = 1; i < count; ++i) {
    const auto cut = quietest_near(sums, frames * i / count) * kFrame;
    pieces.push_back({.first = first, .count = cut - first});
    first = cut;
  }
  pieces.push_back({.first = first, .count = samples.size() - first});
  return pieces;
}

std::vector<Piece> cut_as_it_comes(std::span<const std::int16_t> samples) {
  if (samples.empty()) return {};
  const auto sums = energy_before(samples);
  const auto frames = sums.size() - 1;
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (frames - at >= kWholeFrames) {
    const auto cut = quietest_near(sums, at + kPieceFrames);
    pieces.push_back({.first = at * kFrame, .count = (cut - at) * kFrame});
    at = cut;
  }
  pieces.push_back({.first = at * kFrame, .count = samples.size() - at * kFrame});
  return pieces;
}

}  // namespace ninety::speech
