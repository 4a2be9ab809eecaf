#include "reading/lexed.h"

#include <bit>

namespace ninety {
namespace {

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
         digits[2] >= '0' && digits[2] <= '9' && digits[3] >= '0' && digits[3] <= '9';
}

/// The word of every token. All slots are asked for first, so that the waits for memory overlap.
std::vector<WordId> words_of(const Document& document, const Vocabulary& vocabulary) {
  const auto& tokens = document.tokens();
  for (const auto& token : tokens)
    vocabulary.prefetch(token.hash);
  std::vector<WordId> words(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::number)
      words[i] = is_year(document.folded(tokens[i])) ? kYearWord : kNumberWord;
    else
      words[i] = vocabulary.find(tokens[i].hash);
    vocabulary.prefetch_info(words[i]);
  }
  return words;
}

bool ends_clause(char32_t mark) { return mark != U',' && mark != U'\'' && mark != U'"'; }

constexpr int kNegationReach = 4;  // tokens; "money is not what drives me"

}  // namespace

Lexed Lexed::read(const Document& document, const Vocabulary& vocabulary) {
  Lexed lexed{&document, &vocabulary, {}, {}};
  const auto& tokens = document.tokens();
  const auto count = static_cast<std::uint32_t>(tokens.size());
  lexed.lexemes.resize(count);
  const auto words = words_of(document, vocabulary);
  for (std::uint32_t i = 0; i < count; ++i) {
    auto& lexeme = lexed.lexemes[i];
    lexeme.word = words[i];
    const auto& info = vocabulary.info(lexeme.word);
    lexeme.stem = info.stem;
    lexeme.groups =
        lexeme.word == kUnknownWord ? groups_of(document.folded(tokens[i])) : info.groups;
    lexeme.rarity = info.rarity;
    lexeme.vector = info.vector;
    lexeme.classes |= info.classes;
    lexeme.content = info.content != 0;
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto& info = vocabulary.info(lexed.lexemes[i].word);
    std::uint32_t node = info.phrase_start;
    for (std::uint32_t j = i + 1; node != 0 && j < count; ++j) {
      node = vocabulary.step(node, lexed.lexemes[j].word);
      const ClassMask classes = node == 0 ? 0 : vocabulary.phrase_classes(node);
      for (std::uint32_t k = i; classes != 0 && k <= j; ++k)
        lexed.lexemes[k].phrase_classes |= classes;
      for (ClassMask rest = classes; rest != 0; rest &= rest - 1) {
        lexed.phrases.push_back({static_cast<WordClass>(std::countr_zero(rest)), i, j + 1});
      }
    }
  }
  int reach = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto& lexeme = lexed.lexemes[i];
    if (tokens[i].kind == TokenKind::mark && ends_clause(tokens[i].mark)) reach = 0;
    lexeme.phrase_classes &= ~lexeme.classes;
    lexeme.classes |= lexeme.phrase_classes;
    lexeme.negated = reach > 0;
    reach = lexeme.is(WordClass::negation) ? kNegationReach : reach - (reach > 0 ? 1 : 0);
  }
  return lexed;
}

Span Lexed::span(std::uint32_t first, std::uint32_t last) const {
  const auto& tokens = document->tokens();
  if (first >= last) return {};
  return {tokens[first].span.begin, tokens[last - 1].span.end};
}

}  // namespace ninety
