#include "speech/activity.h"

#include <algorithm>
#include <cstddef>

#include "speech/level.h"

namespace ninety::speech {
namespace {

constexpr double kFloorShare = 0.05;
constexpr std::size_t kLevels = 90;    // dB below full scale; what is quieter was not recorded
constexpr double kModeShare = 0.1;     // of the frames
constexpr float kModeUnderVoice = 18;  // dB
constexpr double kVoiceShare = 0.95;
constexpr float kAboveFloor = 6;   // dB
constexpr float kBelowVoice = 30;  // dB, at most
constexpr float kUnderVoice = 15;  // dB, at least
constexpr float kHysteresis = 3;   // dB
constexpr double kBlip = 0.05;     // s; clicks and lip noises are shorter
constexpr double kHalfFrame = kFrameLength / 2;

/// Runs of frames that rise above `on` and stay above `off`.
std::vector<TimeSpan> runs_above(const Contour& level, float on, float off) {
  std::vector<TimeSpan> runs;
  bool inside = false;
  const auto& values = level.values;
  for (std::size_t i = 0; i <= values.size(); ++i) {
    const bool next = i < values.size() && values[i] >= (inside ? off : on);
    const double time = level.start + static_cast<double>(i) * level.step;
    if (next && !inside) runs.push_back({.start = time, .end = time});
    if (!next && inside) runs.back().end = time;
    inside = next;
  }
  return runs;
}

/// Share of the frames within 2 dB of each whole dB below full scale; [0] is at 0 dB.
std::vector<double> shares_of_levels(const Contour& level) {
  std::vector<double> counts(kLevels);
  for (const float value : level.values) {
    const auto place = static_cast<std::size_t>(std::max(0.0F, -value));
    if (place < kLevels) counts[place] += 1;
  }
  std::vector<double> shares(kLevels);
  for (std::size_t i = 0; i < kLevels; ++i) {
    const auto end = std::min(i + 3, kLevels);
    for (std::size_t k = i - std::min<std::size_t>(i, 2); k < end; ++k)
      shares[i] += counts[k] / static_cast<double>(level.values.size());
  }
  return shares;
}

/// The level of the background: the loudest mode of the levels that lies well below the voice and
/// is parted from it by a dip; without such a one the 5th percentile. The percentile alone is too
/// low in a recording of which a part is cut out or muted, and takes the background for speech.
float background(const Contour& level, float voice) {
  const auto shares = shares_of_levels(level);
  double dip = 1;
  const auto first = static_cast<std::size_t>(std::clamp(-voice, 0.0F, float{kLevels - 1}));
  for (std::size_t i = first; i + 1 < kLevels; ++i) {
    dip = std::min(dip, shares[i]);
    const bool mode = shares[i] >= shares[i + 1] && shares[i] >= kModeShare && dip * 2 <= shares[i];
    if (mode && static_cast<float>(i) >= kModeUnderVoice - voice) return -static_cast<float>(i);
  }
  return level_percentile(level, kFloorShare);
}

}  // namespace

Activity find_activity(const Samples& samples) {
  const auto level = level_contour(samples, Weighting::high_pass);
  Activity activity;
  activity.voice_db = level_percentile(level, kVoiceShare);
  activity.floor_db = background(level, activity.voice_db);
  activity.threshold_db =
      std::min(std::max(activity.floor_db + kAboveFloor, activity.voice_db - kBelowVoice),
               activity.voice_db - kUnderVoice);
  if (activity.voice_db <= kSilence) return activity;
  activity.active = runs_above(level, activity.threshold_db, activity.threshold_db - kHysteresis);
  std::erase_if(activity.active, [](TimeSpan span) { return span.length() < kBlip; });
  return activity;
}

std::vector<TimeSpan> gaps(std::span<const TimeSpan> spans, double shortest) {
  std::vector<TimeSpan> found;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    const TimeSpan gap{.start = spans[i - 1].end, .end = spans[i].start};
    if (gap.length() >= shortest) found.push_back(gap);
  }
  return found;
}

std::vector<TimeSpan> joined(std::span<const TimeSpan> spans, double shortest) {
  std::vector<TimeSpan> out;
  for (const auto span : spans) {
    if (out.empty() || span.start - out.back().end >= shortest) {
      out.push_back(span);
    } else {
      out.back().end = span.end;
    }
  }
  return out;
}

}  // namespace ninety::speech
