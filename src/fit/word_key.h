// One number for a word and all its forms: by its stem, or by its letters when nobody knows it.
//
//   if (ninety::key_of(lexed, i) == ninety::key_of(other, j)) ...  // "checked" meets "checking"
#pragma once

#include <cstdint>

#include "reading/lexed.h"

namespace ninety {

/// 0 for what is no word (marks, symbols).
using WordKey = std::uint64_t;

[[nodiscard]] inline WordKey key_of(const Lexed& lexed, std::size_t i) {
  constexpr WordKey kByLetters = WordKey{1} << 63U;
  const auto& token = lexed.document->tokens()[i];
  if (token.kind != TokenKind::word && token.kind != TokenKind::number) return 0;
  const auto& lexeme = lexed.lexemes[i];
  if (token.kind == TokenKind::word && lexeme.stem != 0) return lexeme.stem;
  return hash_word(lexed.document->folded(token)) | kByLetters;
}

}  // namespace ninety
