#include "reading/clauses.h"

#include <optional>

namespace ninety {
namespace {

constexpr std::uint32_t kShortest = 3;  // words on either side of a cut

class Cutter {
 public:
  explicit Cutter(const Lexed& lexed)
      : tokens_(lexed.document->tokens()),
        lexemes_(lexed.lexemes),
        punctuated_(lexed.document->punctuated()) {}

  /// The joint with which a clause may start at token i (not the first of its sentence).
  [[nodiscard]] std::optional<Joint> joint(std::uint32_t i) const {
    if (!tokens_[i].starts_word) return {};
    if (tokens_[i - 1].kind == TokenKind::mark) {
      switch (tokens_[i - 1].mark) {
        case U';':
        case U':':
        case U'—':
        case U'–':
        case U'-':
          return glued(i) ? std::nullopt : std::optional(Joint::mark);
        case U',':
        case U'"':
        case U')':
        case U'”':
          return after_comma(i);
        default:
          return {};
      }
    }
    return inside(i);
  }

 private:
  [[nodiscard]] bool glued(std::uint32_t i) const {
    return tokens_[i - 1].span.end == tokens_[i].span.begin && tokens_[i - 1].mark == U'-';
  }
  [[nodiscard]] bool in(std::uint32_t i, WordGroups groups) const {
    return i < lexemes_.size() && lexemes_[i].in(groups);
  }
  [[nodiscard]] bool verb(std::uint32_t i) const {
    return i < lexemes_.size() &&
           (lexemes_[i].is(mask_of(WordClass::past_irregular, WordClass::be_past,
                                   WordClass::action_verb, WordClass::change_verb)) ||
            in(i, kLongPastEnding));
  }
  [[nodiscard]] bool subject_or_verb(std::uint32_t i) const {
    return in(i, kSubjectWord) || verb(i);
  }

  [[nodiscard]] std::optional<Joint> after_comma(std::uint32_t i) const {
    if (in(i, kAnd)) return when(subject_or_verb(i + 1), Joint::addition);
    if (in(i, kSoAfterComma)) return Joint::so;
    if (in(i, kButAfterComma)) return Joint::but;
    return when(subject_or_verb(i) || in(i, kGerundEnding), Joint::comma);
  }

  [[nodiscard]] std::optional<Joint> inside(std::uint32_t i) const {
    if (in(i, kAnd)) {
      const bool clause =
          punctuated_ ? verb(i + 1) && in(i + 1, kFourLetters) : subject_or_verb(i + 1);
      return when(in(i + 1, kSubjectPronoun) || clause, Joint::addition);
    }
    if (in(i, kSoInside)) {
      const bool clause = in(i + 1, kSubjectWord) || (!punctuated_ && i + 1 < lexemes_.size());
      return when(clause, Joint::so);
    }
    if (in(i, kBut) && (in(i + 1, kSubjectWord) || !punctuated_)) return Joint::but;
    if (punctuated_) return {};
    if (in(i, kRelative)) return Joint::so;
    return when(in(i, kSubjectPronoun) && !in(i - 1, kLeadsToSubject), Joint::subject);
  }

  [[nodiscard]] static std::optional<Joint> when(bool holds, Joint joint) {
    return holds ? std::optional(joint) : std::nullopt;
  }

  const std::vector<Token>& tokens_;
  const std::vector<Lexeme>& lexemes_;
  bool punctuated_;
};

}  // namespace

std::vector<Clause> find_clauses(const Lexed& lexed) {
  const auto& document = *lexed.document;
  const auto& tokens = document.tokens();
  const Cutter cutter(lexed);
  std::vector<Clause> clauses;
  const auto long_enough = [&](std::uint32_t first, std::uint32_t last) {
    std::uint32_t words = 0;
    for (std::uint32_t i = first; i < last && words < kShortest; ++i)
      words += tokens[i].starts_word ? 1U : 0U;
    return words == kShortest;
  };
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    const auto& sentence = document.sentences()[s];
    std::uint32_t first = sentence.first;
    Joint joint = clauses.empty() ? Joint::start : Joint::sentence;
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const auto cut = cutter.joint(i);
      if (!cut || !long_enough(first, i) || !long_enough(i, sentence.last)) continue;
      clauses.push_back({first, i, s, joint});
      first = i;
      joint = *cut;
    }
    clauses.push_back({first, sentence.last, s, joint});
  }
  return clauses;
}

}  // namespace ninety
