#include "speech/quality.h"

#include <algorithm>

#include <fmt/core.h>

#include "speech/clipping.h"
#include "speech/level.h"
#include "speech/music.h"

namespace ninety::speech {
namespace {

constexpr float kSilentDb = -75;
constexpr float kQuietDb = -55;
constexpr double kNoContrastDb = 12;     // noise alone has less than 3
constexpr double kLeastContrastDb = 19;  // below, pauses are no longer found
constexpr double kClippedSome = 0.005;
constexpr double kClippedMuch = 0.05;
constexpr double kLeastVoice = 0.3;  // s

double voiced_seconds(const Contour& pitch) {
  return static_cast<double>(std::ranges::count_if(pitch.values, [](float hz) { return hz > 0; })) *
         pitch.step;
}

std::string why_unusable(const Quality& quality, const Heard& heard) {
  const float loud = heard.activity.voice_db;
  if (loud < kSilentDb) return "the recording is silent: check that the right microphone is on";
  if (loud < kQuietDb)
    return fmt::format(
        "the recording is too quiet (loud moments are at {:.0f} dB): go nearer to "
        "the microphone or raise its level",
        loud);
  const auto rhythm = measure_rhythm(heard.level, loud, heard.pitch);
  if (rhythm.has_notes()) return "the recording sounds like music: record the voice alone";
  if (quality.contrast_db < kNoContrastDb)
    return "no voice stands out from the background: record in a quiet room, near the microphone";
  if (rhythm.is_even())
    return "the level is too even for speech, as of music or a machine: record the voice alone";
  if (quality.clipped_share > kClippedMuch)
    return fmt::format(
        "the recording is distorted ({:.0f} % of its loud samples are clipped): lower "
        "the microphone's level",
        100 * quality.clipped_share);
  if (quality.contrast_db < kLeastContrastDb)
    return fmt::format(
        "the background is too loud (the voice stands out by {:.0f} dB): record in a "
        "quieter room, or nearer to the microphone",
        quality.contrast_db);
  if (voiced_seconds(heard.pitch) < kLeastVoice)
    return "no voice is heard: check the microphone and record anew";
  return {};
}

}  // namespace

Quality judge_quality(const Samples& samples, const Heard& heard) {
  Quality quality;
  quality.contrast_db = heard.activity.voice_db - heard.activity.floor_db;
  quality.clipped_share = clipped_share(samples);
  quality.unusable = why_unusable(quality, heard);
  if (quality.clipped_share > kClippedSome)
    quality.no_loudness =
        fmt::format("{:.1f} % of the loud samples are clipped: lower the microphone's level",
                    100 * quality.clipped_share);
  return quality;
}

}  // namespace ninety::speech
