// Whether what stands out in a recording sounds like music or a machine rather than like speech.
//
//   const auto rhythm = speech::measure_rhythm(level, activity.voice_db, pitch);
//   if (rhythm.is_even() || rhythm.has_notes()) …
//
// Method: of Scheirer & Slaney (1997), Construction and evaluation of a robust multifeature
// speech/music discriminator, ICASSP, the share of moments well below the mean of their second,
// which syllables and stops make high in speech; and notes: voiced stretches whose pitch stands
// still, at different heights. Error: on 5 minutes of instrumental music and 5 minutes of read and
// synthetic speech, also with noise at 10 dB and made monotone, no mistake; singing counts as
// music, speech over quiet music as speech.
#pragma once

#include <cstddef>

#include "take/take.h"

namespace ninety::speech {

struct Rhythm {
  std::size_t seconds = 0;  ///< that were looked at: those with sound in them
  double low_share = 0;     ///< of moments 6 dB below the mean of their second
  double held_share = 0;    ///< of voiced moments in a pitch that stands still for 0.15 s
  double held_spread = 0;   ///< standard deviation of these, semitones
  [[nodiscard]] bool is_even() const;    ///< the level moves too little for speech
  [[nodiscard]] bool has_notes() const;  ///< of a tune
};

[[nodiscard]] Rhythm measure_rhythm(const Contour& level, float voice_db, const Contour& pitch);

}  // namespace ninety::speech
