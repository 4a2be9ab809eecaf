// Where the sound may be a filled pause ("um", "uh"). Whether it is one, the words tell.
//
//   const auto activity = speech::find_activity(samples);
//   const auto pitch = speech::track_pitch(samples);
//   for (const auto& candidate : speech::filler_candidates(samples, activity, pitch)) …
//
// Two shapes, after what Shriberg (1994), Preliminaries to a theory of speech disfluencies, PhD
// thesis, Berkeley, and Goto, Itou & Hayamizu (1999), A real-time filled pause detection system for
// spontaneous speech recognition, Eurospeech, report of them: little between two pauses, or a vowel
// held with level pitch and unmoving articulation.
// Error: of fillers that were cut into read speech with 0.12 s of silence around them, all were
// found; glued to a word, only those held for 0.3 s. Many islands are short words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "speech/activity.h"
#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

enum class FillerShape : std::uint8_t {
  island,      ///< 0.10 to 0.80 s of speech between gaps of at least 60 ms
  held_vowel,  ///< at least 0.30 s voiced, within 3 semitones, with little spectral change
};

struct FillerCandidate {
  TimeSpan time;
  FillerShape shape = FillerShape::island;
  double voiced_share = 0;
  double range_semitones = 0;  ///< of the pitch, from the 10th to the 90th percentile
  /// Mean of log10 of the spectral change (speech/spectrum.h); 0 where it cannot be told. Fillers
  /// are below -2.85, words of the same length mostly above.
  double change = 0;

  /// True when the sound alone speaks for a filler: one level, unmoving vowel.
  [[nodiscard]] bool is_steady() const;
};

/// Sorted by start; a held vowel within an island is not listed again.
[[nodiscard]] std::vector<FillerCandidate> filler_candidates(const Samples& samples,
                                                             const Activity& activity,
                                                             const Contour& pitch);

/// The islands alone.
[[nodiscard]] std::vector<TimeSpan> speech_islands(const Activity& activity);

/// The longest stretches of a voice that move little: held vowels.
[[nodiscard]] std::vector<TimeSpan> held_vowels(const Contour& pitch, const Contour& change);

}  // namespace ninety::speech
