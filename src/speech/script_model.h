// Sentences → a trigram model of them in the ARPA format, for the recogniser.
//
//   const std::string arpa = script_model({{"i", "like", "hard", "bugs"}, {"so", "i", "fix",
//   "them"}});
//
// Katz back-off with absolute discounting of 0.5 (Ney, Essen & Kneser 1994). Besides each sentence
// the whole text counts once as one run, since people do not stop at full stops.
#pragma once

#include <string>
#include <vector>

#include "speech/spoken_script.h"

namespace ninety::speech {

/// Empty when there is no word. `sentences` are counted as they are; `run` is the whole text.
/// Words with anything but a–z, apostrophes, full stops and hyphens are left out: they would break
/// the format, and no dictionary has them.
[[nodiscard]] std::string script_model(const std::vector<WordForms>& sentences,
                                       const WordForms& run);

/// The same with the sentences one after the other as the run.
[[nodiscard]] std::string script_model(const std::vector<WordForms>& sentences);

}  // namespace ninety::speech
