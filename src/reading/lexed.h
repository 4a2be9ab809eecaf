// Document + Vocabulary → what is known of every token: its number, classes, negation.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/vocabulary.h"
#include "text/document.h"

namespace ninety {

/// A token as the models see it. Runs parallel to Document::tokens().
struct Lexeme {
  WordId word = kUnknownWord;
  WordId stem = 0;
  WordGroups groups = 0;
  bool negated = false;   ///< a negation stands at most four tokens before it, in its clause
  bool content = false;   ///< carries meaning of its own: neither frequent everywhere nor grammar
  ClassMask classes = 0;  ///< of the word and of every phrase that covers it
  ClassMask phrase_classes = 0;  ///< those that only a phrase gives it
  float rarity = 0.0F;
  std::uint32_t vector = 0;  ///< as WordInfo::vector

  [[nodiscard]] bool is(ClassMask any_of) const { return (classes & any_of) != 0; }
  [[nodiscard]] bool is(WordClass word_class) const { return is(mask_of(word_class)); }
  [[nodiscard]] bool in(WordGroups any_of) const { return (groups & any_of) != 0; }
};

/// A phrase of a class: tokens [first, last).
struct PhraseHit {
  WordClass word_class;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

struct Lexed {
  const Document* document = nullptr;
  const Vocabulary* vocabulary = nullptr;
  std::vector<Lexeme> lexemes;
  std::vector<PhraseHit> phrases;  ///< of two words and more, by first token

  [[nodiscard]] static Lexed read(const Document& document, const Vocabulary& vocabulary);
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const;

 private:
  /// Those that start at token `first`, whose node this is.
  void find_phrases(std::uint32_t first, std::uint32_t node);
};

}  // namespace ninety
