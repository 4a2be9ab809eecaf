// Sounds made by formula, for tests and benchmarks; the same each time.
//
//   auto sound = testing_sound(3.0);                         // seconds of silence
//   add_voice(sound, {.from = 0.5, .to = 2.0, .hz = 120});   // something like a vowel
//   add_noise(sound, 0.001);
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

#include "speech/samples.h"

namespace ninety::speech {

/// Samples between -1 and 1 under construction.
using Sound = std::vector<double>;

[[nodiscard]] inline Sound testing_sound(double seconds) {
  return Sound(static_cast<std::size_t>(std::lround(seconds * Samples::kRate)));
}

struct Voice {
  double from = 0;  ///< seconds
  double to = 0;
  double hz = 120;        ///< at the beginning
  double end_hz = 0;      ///< at the end; 0: the same
  double loudness = 0.3;  ///< of the loudest sample, roughly
};

/// Harmonics up to 4 kHz that fall by 6 dB an octave, as those of a voice; 10 ms of rise and fall.
inline void add_voice(Sound& sound, const Voice& voice) {
  const auto begin = sample_at(voice.from, sound.size());
  const auto end = sample_at(voice.to, sound.size());
  const double last = voice.end_hz > 0 ? voice.end_hz : voice.hz;
  constexpr double kRamp = Samples::kRate / 100.0;
  double phase = 0;
  for (auto i = begin; i < end; ++i) {
    const double part = static_cast<double>(i - begin) / static_cast<double>(end - begin);
    const double hz = voice.hz * std::pow(last / voice.hz, part);
    phase += 2 * std::numbers::pi * hz / Samples::kRate;
    double value = 0;
    for (int harmonic = 1; harmonic * hz < 4000; ++harmonic)
      value += std::sin(harmonic * phase + harmonic * harmonic) / harmonic;
    const double edge = std::min(
        {static_cast<double>(i - begin) / kRamp, static_cast<double>(end - i) / kRamp, 1.0});
    sound[i] += voice.loudness * edge * value / 2;
  }
}

inline void add_sine(Sound& sound, double hz, double amplitude) {
  for (std::size_t i = 0; i < sound.size(); ++i)
    sound[i] +=
        amplitude * std::sin(2 * std::numbers::pi * hz * static_cast<double>(i) / Samples::kRate);
}

/// White noise between -amplitude and amplitude.
inline void add_noise(Sound& sound, double amplitude, std::uint32_t seed = 1) {
  for (auto& value : sound) {
    seed = seed * 1664525 + 1013904223;
    value += amplitude * (static_cast<double>(seed >> 8U) / 8388608.0 - 1);
  }
}

/// Something like talk: syllables of 0.16 s with small gaps, phrases with pauses of 0.5 s, a
/// melody.
inline void add_talk(Sound& sound, double hz) {
  const double seconds = static_cast<double>(sound.size()) / Samples::kRate;
  int syllable = 0;
  for (double time = 0.3; time + 0.3 < seconds; ++syllable) {
    const double lift = 1 + 0.18 * std::sin(syllable * 0.9) + 0.1 * std::sin(syllable * 0.37);
    const double length = 0.13 + 0.05 * std::sin(syllable * 1.7);
    add_voice(sound,
              {.from = time, .to = time + length, .hz = hz * lift, .end_hz = hz * lift * 0.93});
    time += length + 0.045;
    if (syllable % 11 == 10) time += 0.5;
  }
}

[[nodiscard]] inline Samples samples_of(const Sound& sound) {
  Samples samples;
  samples.values.reserve(sound.size());
  for (const double value : sound)
    samples.values.push_back(
        static_cast<std::int16_t>(std::lround(std::clamp(value, -1.0, 1.0) * 32767)));
  return samples;
}

}  // namespace ninety::speech
