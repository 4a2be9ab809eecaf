#include "speech/sound.h"

#include <algorithm>

#include "speech/activity.h"
#include "speech/level.h"
#include "speech/loudness.h"
#include "speech/pitch.h"
#include "speech/quality.h"

namespace ninety::speech {

std::vector<FillerCandidate> measure_sound(const Samples& samples, Take& take,
                                           const std::function<bool()>& cancelled) {
  take.duration = samples.duration();
  take.level_db = level_contour(samples);
  take.pitch_hz = track_pitch(samples, cancelled);
  if (cancelled && cancelled()) return {};
  const auto activity = find_activity(samples);
  const auto quality = judge_quality(
      samples, {.activity = activity, .level = take.level_db, .pitch = take.pitch_hz});
  if (!samples.damage.empty())
    take.not_measured.push_back({.what = "recording", .why = samples.damage});
  if (!quality.unusable.empty()) {
    for (const char* what : {"duration_s", "pauses", "fillers", "pitch", "loudness"})
      take.not_measured.push_back({.what = what, .why = quality.unusable});
    take.pitch_hz.values.clear();
    return {};
  }
  take.speech = {.start = activity.active.front().start,
                 .end = std::min(activity.active.back().end, take.duration)};
  take.silences = gaps(activity.active, kShortestPause);
  if (quality.no_loudness.empty()) take.loudness = measure_loudness(samples);
  if (!take.loudness)
    take.not_measured.push_back({.what = "loudness",
                                 .why = quality.no_loudness.empty()
                                            ? "the speech is too short to measure its loudness"
                                            : quality.no_loudness});
  return filler_candidates(samples, activity, take.pitch_hz);
}

}  // namespace ninety::speech
