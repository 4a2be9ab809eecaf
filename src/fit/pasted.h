// Runs of words that an answer has in common with a posting or an organisation's page.
//
//   const ninety::PhraseIndex index({lexed_posting});
//   for (const ninety::TokenRun run : index.runs_in(lexed_answer)) ...
//
// Copying is told by word order: the longest common runs of five words or more (word 5-grams as in
// Broder 1997), compared by stem, so that "matching invoices to" is still "Match invoices to".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "fit/word_key.h"

namespace ninety {

/// Tokens [first, last).
struct TokenRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class PhraseIndex {
 public:
  /// Words in a common run, at least.
  static constexpr std::uint32_t kShortest = 5;

  /// Adds a text; what it says of names and titles is no phrase to paste.
  void add(const Lexed& lexed);

  /// Sorted, not overlapping. Runs of a name, of the job's title or of grammar only are left out,
  /// and short ones that are given as a quotation.
  [[nodiscard]] std::vector<TokenRun> runs_in(const Lexed& lexed) const;

 private:
  struct Place {
    std::uint64_t hash = 0;
    std::uint32_t at = 0;  ///< in keys_
  };

  [[nodiscard]] std::uint32_t longest_at(std::span<const WordKey> keys, std::size_t from,
                                         std::uint32_t& place) const;

  std::vector<WordKey> keys_;              // of the words of all texts, a 0 after each text
  std::vector<std::uint8_t> names_;        // 1: a word of a name or a title
  std::vector<Place> places_;              // sorted by hash
  std::array<std::uint64_t, 256> seen_{};  // a bit for each hash that occurs: most do not
};

}  // namespace ninety
