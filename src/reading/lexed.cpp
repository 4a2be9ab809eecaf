#include "reading/lexed.h"

#include <bit>

namespace ninety {
namespace {

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20")) &&
         digits[2] >= '0' && digits[2] <= '9' && digits[3] >= '0' && digits[3] <= '9';
}

/// A lexeme for every token, of which only the word is known. All slots are asked for first, so
/// that the waits for memory overlap.
std::vector<Lexeme> find_words(const Document& document, const Vocabulary& vocabulary) {
  const auto& tokens = document.tokens();
  for (const auto& token : tokens)
    vocabulary.prefetch(token.hash);
  std::vector<Lexeme> lexemes(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    auto& word = lexemes[i].word;
    if (tokens[i].kind == TokenKind::number)
      word = is_year(document.folded(tokens[i])) ? kYearWord : kNumberWord;
    else
      word = vocabulary.find(tokens[i].hash);
    vocabulary.prefetch_info(word);
  }
  return lexemes;
}

bool ends_clause(char32_t mark) { return mark != U',' && mark != U'\'' && mark != U'"'; }

constexpr int kNegationReach = 4;  // tokens; "money is not what drives me"

}  // namespace

void Lexed::find_phrases(std::uint32_t first, std::uint32_t node) {
  for (auto i = first + 1; node != 0 && i < lexemes.size(); ++i) {
    node = vocabulary->step(node, lexemes[i].word);
    const ClassMask classes = node == 0 ? 0 : vocabulary->phrase_classes(node);
    for (auto k = first; classes != 0 && k <= i; ++k)
      lexemes[k].phrase_classes |= classes;
    for (ClassMask rest = classes; rest != 0; rest &= rest - 1)
      phrases.push_back({static_cast<WordClass>(std::countr_zero(rest)), first, i + 1});
  }
}

Lexed Lexed::read(const Document& document, const Vocabulary& vocabulary) {
  Lexed lexed{&document, &vocabulary, find_words(document, vocabulary), {}};
  const auto& tokens = document.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i)
    vocabulary.prefetch_phrases(lexed.lexemes[i].word, lexed.lexemes[i + 1].word);
  int reach = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    auto& lexeme = lexed.lexemes[i];
    const auto& info = vocabulary.info(lexeme.word);
    lexeme.stem = info.stem;
    lexeme.groups =
        lexeme.word == kUnknownWord ? groups_of(document.folded(tokens[i])) : info.groups;
    lexeme.rarity = info.rarity;
    lexeme.vector = info.vector;
    lexeme.content = info.content != 0;
    // Phrases that start later do not reach back to this word: its classes are complete.
    if (info.phrase_start != 0) lexed.find_phrases(i, info.phrase_start);
    lexeme.phrase_classes &= ~info.classes;
    lexeme.classes = info.classes | lexeme.phrase_classes;
    if (tokens[i].kind == TokenKind::mark && ends_clause(tokens[i].mark)) reach = 0;
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
