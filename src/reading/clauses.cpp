#include "reading/clauses.h"

#include <array>
#include <optional>
#include <string_view>

namespace ninety {
namespace {

constexpr std::uint32_t kShortest = 3;  // words on either side of a cut

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  for (const auto item : list) {
    if (item == word) return true;
  }
  return false;
}

class Cutter {
 public:
  explicit Cutter(const Lexed& lexed) : lexed_(lexed), punctuated_(lexed.document->punctuated()) {}

  /// The joint with which a clause may start at token i (not the first of its sentence).
  [[nodiscard]] std::optional<Joint> joint(std::uint32_t i) const {
    if (kind(i) == TokenKind::mark || !lexed_.document->tokens()[i].starts_word) return {};
    if (kind(i - 1) == TokenKind::mark) {
      const auto before = text(i - 1);
      if (is_one_of(before, {";", ":", "—", "–", "-"})) {
        return glued(i) ? std::nullopt : std::optional(Joint::mark);
      }
      if (before == "," || before == "\"" || before == ")" || before == "”") return after_comma(i);
      return {};
    }
    return inside(i);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const {
    const auto& tokens = lexed_.document->tokens();
    return i < tokens.size() ? lexed_.document->folded(tokens[i]) : std::string_view();
  }
  [[nodiscard]] TokenKind kind(std::uint32_t i) const { return lexed_.document->tokens()[i].kind; }
  [[nodiscard]] bool glued(std::uint32_t i) const {
    const auto& tokens = lexed_.document->tokens();
    return tokens[i - 1].span.end == tokens[i].span.begin && text(i - 1) == "-";
  }
  [[nodiscard]] bool in(std::uint32_t i, WordGroups groups) const {
    return i < lexed_.lexemes.size() && lexed_.lexemes[i].in(groups);
  }
  [[nodiscard]] bool verb(std::uint32_t i) const {
    return i < lexed_.lexemes.size() &&
           (lexed_.lexemes[i].is(mask_of(WordClass::past_irregular, WordClass::be_past,
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
      const bool clause =
          in(i + 1, kSubjectWord) || (!punctuated_ && i + 1 < lexed_.lexemes.size());
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

  const Lexed& lexed_;
  bool punctuated_;
};

}  // namespace

std::vector<Clause> find_clauses(const Lexed& lexed) {
  const auto& document = *lexed.document;
  const auto& tokens = document.tokens();
  const Cutter cutter(lexed);
  std::vector<Clause> clauses;
  const auto words = [&](std::uint32_t first, std::uint32_t last) {
    std::uint32_t n = 0;
    for (std::uint32_t i = first; i < last; ++i)
      n += tokens[i].starts_word ? 1U : 0U;
    return n;
  };
  for (std::uint32_t s = 0; s < document.sentences().size(); ++s) {
    const auto& sentence = document.sentences()[s];
    std::uint32_t first = sentence.first;
    Joint joint = clauses.empty() ? Joint::start : Joint::sentence;
    for (std::uint32_t i = sentence.first + 1; i < sentence.last; ++i) {
      const auto cut = cutter.joint(i);
      if (!cut || words(first, i) < kShortest || words(i, sentence.last) < kShortest) continue;
      clauses.push_back({first, i, s, joint});
      first = i;
      joint = *cut;
    }
    clauses.push_back({first, sentence.last, s, joint});
  }
  return clauses;
}

}  // namespace ninety
