#include "speech/music.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace ninety::speech {
namespace {

constexpr std::size_t kSecond = 100;  // frames
constexpr std::size_t kFewestSeconds = 3;
constexpr float kQuiet = 25;           // dB below the voice: a second of silence says nothing
constexpr double kWellBelow = 6;       // dB
constexpr double kStandsStill = 0.06;  // semitones from one frame to the next
constexpr std::size_t kNote = 15;      // frames
constexpr double kEvenShare = 0.15;    // speech: 0.3 to 0.55
constexpr double kNotesShare = 0.15;   // speech: below 0.03
constexpr double kNotesSpread = 0.7;   // semitones; a monotone voice has one note

double mean_level(std::span<const float> levels) {
  double power = 0;
  for (const float level : levels)
    power += std::pow(10.0, level / 10.0);
  return 10 * std::log10(power / static_cast<double>(levels.size()));
}

double semitones(float hz) { return 12 * std::log2(static_cast<double>(hz)); }

void add_lows(const Contour& level, float voice_db, Rhythm& rhythm) {
  std::size_t low = 0;
  for (std::size_t begin = 0; begin + kSecond <= level.values.size(); begin += kSecond) {
    const auto second = std::span(level.values).subspan(begin, kSecond);
    const double mean = mean_level(second);
    if (mean < voice_db - kQuiet) continue;
    ++rhythm.seconds;
    for (const float value : second)
      if (value < mean - kWellBelow) ++low;
  }
  if (rhythm.seconds > 0)
    rhythm.low_share = static_cast<double>(low) / static_cast<double>(rhythm.seconds * kSecond);
}

void add_notes(const Contour& pitch, Rhythm& rhythm) {
  std::size_t voiced = 0;
  std::size_t held = 0;
  double sum = 0;
  double squares = 0;
  std::size_t run = 0;
  const auto& hz = pitch.values;
  for (std::size_t i = 0; i <= hz.size(); ++i) {
    const bool voice = i < hz.size() && hz[i] > 0;
    if (voice) ++voiced;
    const bool still = voice && i > 0 && hz[i - 1] > 0 &&
                       std::abs(semitones(hz[i]) - semitones(hz[i - 1])) < kStandsStill;
    if (still) {
      ++run;
      continue;
    }
    if (run >= kNote) {
      const double height = semitones(hz[i - 1 - run / 2]);
      const auto frames = static_cast<double>(run);
      held += run;
      sum += height * frames;
      squares += height * height * frames;
    }
    run = 0;
  }
  if (held == 0) return;
  const auto frames = static_cast<double>(held);
  rhythm.held_share = frames / static_cast<double>(voiced);
  rhythm.held_spread = std::sqrt(std::max(0.0, squares / frames - (sum / frames) * (sum / frames)));
}

}  // namespace

bool Rhythm::is_even() const { return seconds >= kFewestSeconds && low_share < kEvenShare; }

bool Rhythm::has_notes() const {
  return seconds >= kFewestSeconds && held_share > kNotesShare && held_spread > kNotesSpread;
}

Rhythm measure_rhythm(const Contour& level, float voice_db, const Contour& pitch) {
  Rhythm rhythm;
  add_lows(level, voice_db, rhythm);
  add_notes(pitch, rhythm);
  return rhythm;
}

}  // namespace ninety::speech
