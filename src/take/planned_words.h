// A script as the words one says when one reads it aloud, each with its place in the script.
//
//   // "I cut costs by 30 %." → i cut costs by thirty percent, the last two with spans of their own
//   const auto words = ninety::planned_words(script, said);
//
// Contractions are taken apart on both sides ("I'm" → "i am"), so that either way of saying counts.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/document.h"

namespace ninety {

struct PlainWord {
  std::string text;        ///< lower case, letters only
  std::uint32_t unit = 0;  ///< what it is a piece of: a word of the script, a word of the take
};

struct PlannedWords {
  std::vector<PlainWord> words;
  std::vector<Span> units;  ///< bytes of the script of each unit; sorted, not empty
};

/// Appends the pieces of one spoken or written word: "don't" → "do", "not"; "O'Hara's" → "oharas".
void append_plain(std::vector<PlainWord>& words, std::string_view word, std::uint32_t unit);

/// Of the ways in which a number can be said, the one that occurs in `said` is taken.
[[nodiscard]] PlannedWords planned_words(const Document& script, std::span<const PlainWord> said);

}  // namespace ninety
