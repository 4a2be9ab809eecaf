// Which planned word was said where: a global alignment of two word sequences.
//
//   for (const auto [planned, said] : ninety::align(plan, take)) …
//
// Edit distance with affine gaps (Gotoh 1982): each gap costs something to open and nothing to
// extend, so that a skipped sentence stays one gap and does not catch an "and" of the next one.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "take/planned_words.h"

namespace ninety {

struct WordPair {
  std::uint32_t planned = 0;
  std::uint32_t said = 0;
};

/// Pairs of equal words, or of forms of one word ("report", "reports"), and runs that are equal
/// when joined ("every one", "everyone"); both members never fall. Time and memory grow with the
/// product of the lengths (a byte each); beyond 100 million it compares the beginnings only.
[[nodiscard]] std::vector<WordPair> align(std::span<const PlainWord> planned,
                                          std::span<const PlainWord> said);

/// True for equal words and for forms of one word.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

}  // namespace ninety
