// Takes made by hand, for tests: no recording and no recogniser is needed.
//
//   const Take take = sample::spoken("i love pumps (0.4) last year [um] one stopped (1.2) there");
//
// Every word takes 0.08 s a letter and at least 0.16 s; "(0.4)" is a silence of so many seconds,
// "[um]" a filler of 0.3 s. The voice goes up and down around 120 Hz.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <sstream>
#include <string>

#include "take/take.h"

namespace ninety::sample {

struct SpokenOptions {
  TranscriptOrigin origin = TranscriptOrigin::scripted;
  double semitones = 3.0;  ///< standard deviation of the voice's pitch
  double tempo = 1.0;      ///< 2: twice as fast
};

/// Sets the pitch so that its standard deviation is `semitones`, and a level that moves too.
inline void voice(Take& take, double semitones) {
  const auto frames = static_cast<std::size_t>(take.duration / 0.01);
  const double swing = semitones * std::numbers::sqrt2;
  for (std::size_t i = 0; i < frames; ++i) {
    const double seconds = 0.01 * static_cast<double>(i);
    const bool silent = std::ranges::any_of(take.silences, [seconds](const TimeSpan& s) {
      return s.start <= seconds && seconds < s.end;
    });
    const double wave = std::sin(2 * std::numbers::pi * seconds / 1.7);
    const double hertz = silent || i % 5 == 0 ? 0 : 120 * std::exp2(swing * wave / 12);
    take.pitch_hz.values.push_back(static_cast<float>(hertz));
    take.level_db.values.push_back(static_cast<float>(silent ? -60 : -22 + 4 * wave));
  }
}

inline Take spoken(const std::string& text, const SpokenOptions& options = {}) {
  Take take;
  take.origin = options.origin;
  double at = 0.5;
  std::istringstream pieces(text);
  for (std::string piece; pieces >> piece;) {
    if (piece.front() == '(') {
      const double length = std::strtod(piece.c_str() + 1, nullptr);
      if (length >= 0.25) take.silences.push_back({at, at + length});
      at += length;
    } else if (piece.front() == '[') {
      take.fillers.push_back({{at, at + 0.3}, piece.substr(1, piece.size() - 2)});
      at += 0.3;
    } else {
      const double length =
          std::max(0.16, 0.08 * static_cast<double>(piece.size())) / options.tempo;
      take.words.push_back({piece, {at, at + length}, 0});
      at += length;
    }
  }
  take.speech = TimeSpan{0.5, at};
  take.duration = at + 0.5;
  take.loudness = Loudness{-20.5, 6.5};
  voice(take, options.semitones);
  return take;
}

struct Filmed {
  std::vector<LookAway> look_aways = {};  // NOLINT(readability-redundant-member-init)
  Calibration calibration = Calibration::lens_and_screen;
  std::vector<TimeSpan> near_border = {};  // NOLINT(readability-redundant-member-init)
  BodyFigures body = {.face_x = 0.5,
                      .face_y = 0.4,
                      .face_scale = 0.11,
                      .head_tilt_deg = 1,
                      .head_turning_deg = 4,
                      .head_travel = 0.2,
                      .nods = 3,
                      .expressiveness = 2.5,
                      .shoulder_tilt_deg = -1,
                      .wrists_seen_share = 0.4,
                      .wrists_speed = 0.5};
};

/// What a camera told of the whole take: towards the lens but for `look_aways`, which are by time.
inline CameraFigures camera(const Take& take, const Filmed& filmed = {}) {
  CameraFigures figures;
  figures.seconds = take.duration;
  figures.calibration = filmed.calibration;
  figures.eye =
      EyeFigures{.runs = {}, .look_aways = filmed.look_aways, .near_border = filmed.near_border};
  double from = 0;
  for (const auto& look : filmed.look_aways) {
    if (look.time.start > from)
      figures.eye->runs.push_back({{from, look.time.start}, Gaze::contact});
    const bool out = look.direction == LookDirection::out_of_frame;
    figures.eye->runs.push_back({look.time, out ? Gaze::out_of_frame : Gaze::away});
    from = look.time.end;
  }
  if (take.duration > from) figures.eye->runs.push_back({{from, take.duration}, Gaze::contact});
  figures.body = filmed.body;
  return figures;
}

}  // namespace ninety::sample
