// Filled pauses, decided: which of the short sounds in a recording are "um" and its like.
//
//   auto fillers = decide_fillers(candidates, heard, {.scripted = true});
//   remove_fillers(words, fillers);
//
// A recogniser does not write "um" down; it writes "them", "the" or "and" where none was said. So
// the sound proposes and the words decide: a short island of speech, or a long flat vowel, that
// holds no word of the script is a filled pause. Without a script only a flat one of a single
// syllable is, and a word that the recogniser itself took for one. Measured on flite's "um" and
// "uh" cut into read speech; in free speech take the count as a lower bound, since a filler glued
// to a word may be missed.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "speech/filler_candidates.h"
#include "take/take.h"

namespace ninety::speech {

struct FillerEvidence {
  std::span<const SpokenWord> heard;  ///< sorted by time
  /// Runs parallel to `heard`: the word is the script's. Empty: there is no script.
  std::vector<bool> in_script = {};  // NOLINT(readability-redundant-member-init)
  /// `heard` are words that somebody, or a better recogniser, vouches for.
  bool trusted = false;
};

/// Sorted, apart from each other.
[[nodiscard]] std::vector<Filler> decide_fillers(std::span<const FillerCandidate> candidates,
                                                 const FillerEvidence& evidence);

/// Takes words out that lie in a filler for the most part.
void remove_fillers(std::vector<SpokenWord>& words, std::span<const Filler> fillers);

/// "um", "uh", "er" …
[[nodiscard]] bool is_filler_word(std::string_view word);

}  // namespace ninety::speech
