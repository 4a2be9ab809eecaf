// Bytes → tokens with their lower-case forms: the first half of Document::read.
//
//   const auto read = ninety::tokenize("I'm moved.");
//   read.tokens.size();  // 4: I, 'm, moved and the full stop
//   read.words;          // 2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ninety {

enum class TokenKind : std::uint8_t { word, number, mark, symbol };

/// A word, a clitic ("n't", "'s"), a number, a punctuation mark or a symbol.
struct Token {
  Span span;               ///< bytes of the text as given
  Span folded;             ///< bytes of Document::folded(): lower case, straight apostrophes
  std::uint64_t hash = 0;  ///< hash_word of its folded form
  char32_t mark = 0;       ///< the character of a mark or symbol; 0 for words and numbers
  TokenKind kind = TokenKind::word;
  bool starts_word = true;   ///< false for a clitic, which belongs to the word before it
  bool capitalised = false;  ///< its first letter is upper case
  bool line_before = false;  ///< a line break stands before it
};

/// A mark that ends sentences.
[[nodiscard]] constexpr bool is_sentence_mark(char32_t mark) {
  return mark == U'.' || mark == U'!' || mark == U'?' || mark == U'…' || mark == U'。';
}

struct Tokens {
  std::vector<Token> tokens;
  std::string folded;                ///< what Token::folded points into
  std::uint32_t words = 0;           ///< tokens that start a word
  std::uint32_t sentence_marks = 0;  ///< tokens that are one
};

/// Pure and total: any bytes, fewer than 4 GiB.
[[nodiscard]] Tokens tokenize(std::string_view text);

}  // namespace ninety
