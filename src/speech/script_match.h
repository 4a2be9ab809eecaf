// Which heard words are words of a text: the script, or a transcript corrected by hand.
//
//   const auto match = match_words(words_as_said(script, said), heard);
//   match.heard_for[3];   // the heard word that is the text's fourth, or kNotHeard
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "speech/spoken_script.h"
#include "take/take.h"

namespace ninety::speech {

inline constexpr std::size_t kNotHeard = ~std::size_t{0};

struct WordMatch {
  std::vector<std::size_t> heard_for;  ///< for each word of the text; never falls
  std::vector<bool> in_text;           ///< for each heard word
};

[[nodiscard]] WordMatch match_words(std::span<const ScriptWord> text,
                                    std::span<const SpokenWord> heard);

[[nodiscard]] std::vector<std::string> texts_of(std::span<const SpokenWord> words);

/// The words of `text`, exactly, with the times of those that were heard. One that was not gets a
/// share of the time between its neighbours, by its letters: where other words were heard there,
/// within those. `duration` is that of the recording.
[[nodiscard]] std::vector<SpokenWord> with_times(std::span<const ScriptWord> text,
                                                 std::span<const SpokenWord> heard,
                                                 double duration);

}  // namespace ninety::speech
