#include "speech/pitch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <vector>

#include "speech/level.h"
#include "speech/yin.h"

namespace ninety::speech {
namespace {

// Costs of Boersma (1993), as Praat sets them.
constexpr float kVoicing = 0.45F;       // strength that a voice has at least
constexpr float kSilenceShare = 0.03F;  // of the loudest moment: below, a voice is doubtful
constexpr float kOctave = 0.01F;        // favours the higher of two equal candidates
constexpr float kOctaveJump = 0.35F;
constexpr float kChange = 0.14F;  // between voiced and unvoiced

constexpr std::size_t kFewestForRange = 50;  // voiced frames
constexpr double kReach = 6;                 // standard deviations
constexpr double kOfNormal = 1.4826;         // standard deviation over median absolute deviation
constexpr double kLeastReach = 8;            // semitones

constexpr std::size_t kFramesASecond = 100;
constexpr std::size_t kStates = Yin::kMost + 1;  // state 0: unvoiced

struct Frame {
  std::array<float, kStates> octaves{};  // log2 of the frequency
  std::array<float, kStates> cost{};     // of the cheapest path that ends here
  std::array<std::uint8_t, kStates> from{};
  std::size_t states = 1;
};

/// What a voice may have at a moment; taken once, and gone through twice.
struct Moment {
  float unvoiced = 0;  // strength of being unvoiced
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Moments {
  std::vector<Moment> moments;
  std::vector<PitchCandidate> candidates;
};

struct Range {
  float floor = Yin::kFloor;
  float ceiling = Yin::kCeiling;
};

float step_cost(const Frame& before, std::size_t from, const Frame& now, std::size_t to) {
  if (from == 0 && to == 0) return 0;
  if (from == 0 || to == 0) return kChange;
  return kOctaveJump * std::abs(before.octaves[from] - now.octaves[to]);
}

void extend(const Frame& before, Frame& now) {
  for (std::size_t to = 0; to < now.states; ++to) {
    float best = before.cost[0] + step_cost(before, 0, now, to);
    for (std::size_t from = 1; from < before.states; ++from) {
      const float cost = before.cost[from] + step_cost(before, from, now, to);
      if (cost < best) {
        best = cost;
        now.from[to] = static_cast<std::uint8_t>(from);
      }
    }
    now.cost[to] += best;
  }
}

/// Strength of being unvoiced: higher where it is quiet (Boersma 1993, formula 23).
float unvoiced_strength(float level, float loudest) {
  const float share = std::pow(10.0F, (level - loudest) / 20);
  return kVoicing + std::max(0.0F, 2 - share * (1 + kVoicing) / kSilenceShare);
}

Moments moments_of(const Samples& samples, const std::function<bool()>& cancelled) {
  const auto level = level_contour(samples);
  const float loudest = level_percentile(level, 1);
  Yin yin(samples);
  Moments all;
  all.moments.reserve(level.values.size());
  for (std::size_t i = 0; i < level.values.size(); ++i) {
    if (i % kFramesASecond == 0 && cancelled && cancelled()) return {};
    auto& moment = all.moments.emplace_back();
    moment.unvoiced = unvoiced_strength(level.values[i], loudest);
    moment.first = static_cast<std::uint32_t>(all.candidates.size());
    // A strength is 1 at most: what is this quiet is unvoiced whatever its period.
    if (moment.unvoiced < 1.5F) {
      std::ranges::copy(yin.candidates(static_cast<double>(i) * kFrameStep),
                        std::back_inserter(all.candidates));
    }
    moment.last = static_cast<std::uint32_t>(all.candidates.size());
  }
  return all;
}

Frame frame_of(const Moments& all, const Moment& moment, Range range) {
  Frame frame;
  frame.cost[0] = -moment.unvoiced;
  for (auto i = moment.first; i < moment.last; ++i) {
    const auto& candidate = all.candidates[i];
    if (candidate.hz < range.floor || candidate.hz > range.ceiling) continue;
    const float octaves = std::log2(candidate.hz / Yin::kCeiling);
    frame.octaves[frame.states] = octaves;
    frame.cost[frame.states] = -(candidate.strength + kOctave * octaves);
    ++frame.states;
  }
  return frame;
}

/// Hz at each moment along the cheapest path.
std::vector<float> cheapest_path(const Moments& all, Range range) {
  std::vector<Frame> frames;
  frames.reserve(all.moments.size());
  for (const auto& moment : all.moments) {
    frames.push_back(frame_of(all, moment, range));
    if (frames.size() > 1) extend(frames[frames.size() - 2], frames.back());
  }
  std::vector<float> hz(frames.size());
  if (frames.empty()) return hz;
  const auto* const costs = frames.back().cost.data();
  auto state =
      static_cast<std::size_t>(std::min_element(costs, costs + frames.back().states) - costs);
  for (std::size_t i = frames.size(); i-- > 0;) {
    hz[i] = state == 0 ? 0 : Yin::kCeiling * std::exp2(frames[i].octaves[state]);
    state = frames[i].from[state];
  }
  return hz;
}

double middle_of(std::vector<double>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// What this voice does not go beyond: so many times its spread away from its middle, both told by
/// medians (Rousseeuw & Croux 1993, Alternatives to the median absolute deviation, J. Am. Stat.
/// Assoc. 88), which a few wrong moments do not move.
Range range_of(const std::vector<float>& hz) {
  std::vector<double> heights;
  for (const float value : hz)
    if (value > 0) heights.push_back(12 * std::log2(static_cast<double>(value)));
  if (heights.size() < kFewestForRange) return {};
  const double middle = middle_of(heights);
  for (double& height : heights)
    height = std::abs(height - middle);
  const double reach = std::max(kLeastReach, kReach * kOfNormal * middle_of(heights));
  return {.floor = std::max(Yin::kFloor, static_cast<float>(std::exp2((middle - reach) / 12))),
          .ceiling = std::min(Yin::kCeiling, static_cast<float>(std::exp2((middle + reach) / 12)))};
}

}  // namespace

Contour track_pitch(const Samples& samples, const std::function<bool()>& cancelled) {
  const auto all = moments_of(samples, cancelled);
  const auto range = range_of(cheapest_path(all, {}));
  return {.start = 0, .step = kFrameStep, .values = cheapest_path(all, range)};
}

PitchSpread spread_of(const Contour& pitch) {
  std::vector<double> semitones;
  for (const float hz : pitch.values)
    if (hz > 0) semitones.push_back(12 * std::log2(static_cast<double>(hz)));
  if (semitones.empty()) return {};
  double mean = 0;
  for (const double value : semitones)
    mean += value / static_cast<double>(semitones.size());
  double variance = 0;
  for (const double value : semitones)
    variance += (value - mean) * (value - mean) / static_cast<double>(semitones.size());
  const auto middle = semitones.begin() + static_cast<std::ptrdiff_t>(semitones.size() / 2);
  std::ranges::nth_element(semitones, middle);
  return {.median_hz = std::exp2(*middle / 12),
          .sd_semitones = std::sqrt(variance),
          .voiced_share =
              static_cast<double>(semitones.size()) / static_cast<double>(pitch.values.size())};
}

}  // namespace ninety::speech
