#pragma once
// One spoken take as plain data: what was measured in a recording, before anything is judged.
//
//   Take take = speech::read_take(samples, options);          // or made by hand in a test
//   const Delivery delivery = deliver(take, script, norms);   // take/delivery.h
//
// Times are seconds from the first sample of the recording; spans of time are half-open
// [start, end), sorted, and do not overlap. A figure that could not be measured is absent and has
// its reason in `not_measured`: it is never replaced by a constant.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "take/camera.h"
#include "take/measured.h"

namespace ninety {

/// A word as it was said: lower case, letters and apostrophes only ("thirty", "don't").
struct SpokenWord {
  std::string text;
  TimeSpan time;
  std::uint32_t syllables = 0;  ///< of its pronunciation; 0: not known
};

/// A filled pause heard in the sound ("um", "uh"; empty: which one cannot be told). At least so
/// many were said: those glued to a word may be missed.
struct Filler {
  TimeSpan time;
  std::string text;
};

/// A quantity over time: value i is at start + i · step.
struct Contour {
  double start = 0;
  double step = 0.01;
  std::vector<float> values;
};

/// Loudness after EBU R 128 (2020): integrated in LUFS, range in LU.
struct Loudness {
  double integrated_lufs = 0;
  double range_lu = 0;
};

/// Where the words come from.
enum class TranscriptOrigin : std::uint8_t {
  none,       ///< nothing was recognised
  rough,      ///< recognised without a script: wording is not judged silently
  scripted,   ///< recognised with the help of the script
  corrected,  ///< given by the person (--transcript), times found in the sound
  remote,     ///< by a transcription server that the person switched on
};

struct Take {
  double duration = 0;             ///< of the whole recording, from its decoded samples
  std::optional<TimeSpan> speech;  ///< from the first sound of speech to the last
  TranscriptOrigin origin = TranscriptOrigin::none;
  std::vector<SpokenWord> words;   ///< without detected fillers
  std::vector<TimeSpan> silences;  ///< within `speech`, of 0.25 s or more
  std::vector<Filler> fillers;
  Contour pitch_hz;  ///< fundamental frequency; 0 where the voice has none
  Contour level_db;  ///< short-term level, dB relative to full scale
  std::optional<Loudness> loudness;
  std::optional<CameraFigures> camera;  ///< nothing: there was none
  std::vector<Unmeasured> not_measured;
};

}  // namespace ninety
