#include "speech/filler_candidates.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "speech/spectrum.h"

namespace ninety::speech {
namespace {

constexpr double kGap = 0.06;  // s
constexpr double kShortestIsland = 0.10;
constexpr double kLongestIsland = 0.80;
constexpr double kShortestHeld = 0.30;
constexpr double kHeldRange = 3;       // semitones
constexpr double kHeldChange = -2.45;  // log10, at each moment
constexpr double kHeldMean = -3.1;     // log10, on the whole
constexpr double kSteadyChange = -2.85;
constexpr double kSteadyVoiced = 0.5;
// The change at a moment is measured over 70 ms, so that a run of it stands for more sound.
constexpr double kMargin = 0.03;

double semitones(float hz) { return 12 * std::log2(static_cast<double>(hz)); }

double log_change(float change) { return std::log10(static_cast<double>(change) + 1e-7); }

class HeldRun {
 public:
  [[nodiscard]] bool takes(double pitch) const {
    return count_ == 0 || std::max(high_, pitch) - std::min(low_, pitch) <= kHeldRange;
  }
  void add(double pitch, double change) {
    low_ = count_ == 0 ? pitch : std::min(low_, pitch);
    high_ = count_ == 0 ? pitch : std::max(high_, pitch);
    sum_ += change;
    ++count_;
  }
  [[nodiscard]] bool is_held(double step) const {
    const auto frames = static_cast<double>(count_);
    return count_ > 0 && frames * step + 2 * kMargin >= kShortestHeld && sum_ / frames <= kHeldMean;
  }
  [[nodiscard]] std::size_t count() const { return count_; }

 private:
  double low_ = 0;
  double high_ = 0;
  double sum_ = 0;
  std::size_t count_ = 0;
};

FillerCandidate described(TimeSpan time, FillerShape shape, const Contour& pitch,
                          const Contour& change) {
  FillerCandidate candidate{.time = time, .shape = shape};
  const auto begin = static_cast<std::size_t>(std::max(0.0, time.start / pitch.step));
  const auto end = std::min(static_cast<std::size_t>(time.end / pitch.step), pitch.values.size());
  std::vector<double> heights;
  double sum = 0;
  std::size_t counted = 0;
  for (auto i = begin; i < end; ++i) {
    if (pitch.values[i] > 0) heights.push_back(semitones(pitch.values[i]));
    if (change.values[i] == kNoChange) continue;
    sum += log_change(change.values[i]);
    ++counted;
  }
  if (begin < end)
    candidate.voiced_share = static_cast<double>(heights.size()) / static_cast<double>(end - begin);
  if (counted > 0) candidate.change = sum / static_cast<double>(counted);
  if (heights.empty()) return candidate;
  std::ranges::sort(heights);
  candidate.range_semitones = heights[heights.size() * 9 / 10] - heights[heights.size() / 10];
  return candidate;
}

bool overlaps(TimeSpan a, TimeSpan b) { return a.start < b.end && b.start < a.end; }

}  // namespace

bool FillerCandidate::is_steady() const {
  return voiced_share >= kSteadyVoiced && change <= kSteadyChange && range_semitones <= kHeldRange;
}

std::vector<TimeSpan> speech_islands(const Activity& activity) {
  auto islands = joined(activity.active, kGap);
  std::erase_if(islands, [](TimeSpan island) {
    return island.length() < kShortestIsland || island.length() > kLongestIsland;
  });
  return islands;
}

std::vector<TimeSpan> held_vowels(const Contour& pitch, const Contour& change) {
  std::vector<TimeSpan> found;
  HeldRun run;
  const auto close = [&](std::size_t end) {
    if (run.is_held(pitch.step))
      found.push_back({.start = static_cast<double>(end - run.count()) * pitch.step - kMargin,
                       .end = static_cast<double>(end) * pitch.step + kMargin});
    run = {};
  };
  const auto count = std::min(pitch.values.size(), change.values.size());
  for (std::size_t i = 0; i < count; ++i) {
    const bool voiced = pitch.values[i] > 0 && change.values[i] != kNoChange;
    const double moved = voiced ? log_change(change.values[i]) : 0;
    const bool steady = voiced && moved < kHeldChange;
    const double height = steady ? semitones(pitch.values[i]) : 0;
    if (!steady || !run.takes(height)) close(i);
    if (steady) run.add(height, moved);
  }
  close(count);
  return found;
}

std::vector<FillerCandidate> filler_candidates(const Samples& samples, const Activity& activity,
                                               const Contour& pitch) {
  std::vector<bool> voiced(pitch.values.size());
  for (std::size_t i = 0; i < voiced.size(); ++i)
    voiced[i] = pitch.values[i] > 0;
  const auto change = spectral_change(samples, voiced);
  const auto islands = speech_islands(activity);
  std::vector<FillerCandidate> found;
  found.reserve(islands.size());
  for (const auto island : islands)
    found.push_back(described(island, FillerShape::island, pitch, change));
  for (const auto vowel : held_vowels(pitch, change)) {
    if (std::ranges::none_of(islands, [vowel](TimeSpan i) { return overlaps(i, vowel); }))
      found.push_back(described(vowel, FillerShape::held_vowel, pitch, change));
  }
  std::ranges::sort(found, {}, [](const FillerCandidate& c) { return c.time.start; });
  return found;
}

}  // namespace ninety::speech
