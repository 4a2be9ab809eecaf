// The melody of a voice: its fundamental frequency every 10 ms.
//
//   const Contour pitch = speech::track_pitch(samples);   // Hz; 0 where the voice has none
//
// Method: candidates of YIN (speech/yin.h), joined by the cheapest path (Viterbi) with the costs of
// Boersma (1993), Accurate short-term analysis of the fundamental frequency, IFA Proceedings 17:
// for jumps, for every change between voiced and unvoiced, and for what is quiet. Twice: over 75 to
// 500 Hz, then below a ceiling of this voice, 3 · q65 Hz; from the quantiles of a first pass, as in
// De Looze & Hirst (2008), Detecting changes in key and range for the automatic modelling and
// coding of intonation, Speech Prosody, but wider, so that lively speech fits. Else the ringing of
// a vowel that fades is taken for a high voice. Error: within 0.1 semitone of Praat
// (autocorrelation, 75 to 400 Hz) where both hear a voice; spread within 6 % of Praat's for clean
// recordings; docs/accuracy.md.
#pragma once

#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

/// Frame i is centred on i · 10 ms.
[[nodiscard]] Contour track_pitch(const Samples& samples);

/// Of the voiced frames; all 0 when there is none.
struct PitchSpread {
  double median_hz = 0;
  double sd_semitones = 0;  ///< around their mean
  double voiced_share = 0;  ///< of all frames
};
[[nodiscard]] PitchSpread spread_of(const Contour& pitch);

}  // namespace ninety::speech
