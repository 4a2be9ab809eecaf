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
    const auto before = text(i - 1);
    const auto word = text(i);
    if (kind(i) == TokenKind::mark || !lexed_.document->tokens()[i].starts_word) return {};
    if (kind(i - 1) == TokenKind::mark) {
      if (is_one_of(before, {";", ":", "—", "–", "-"})) {
        return glued(i) ? std::nullopt : std::optional(Joint::mark);
      }
      if (before == "," || before == "\"" || before == ")" || before == "”") return after_comma(i);
      return {};
    }
    return inside(i, word);
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
  [[nodiscard]] bool subject(std::uint32_t i) const {
    return is_one_of(text(i), {"i", "we", "he", "she", "they", "it", "you", "there", "my", "our",
                               "that", "this", "the", "nobody", "everybody", "everyone", "people"});
  }
  [[nodiscard]] bool pronoun(std::uint32_t i) const {
    return is_one_of(text(i), {"i", "we", "he", "she", "they", "it", "there", "that's", "nobody"});
  }
  [[nodiscard]] bool verb(std::uint32_t i) const {
    return i < lexed_.lexemes.size() &&
           (lexed_.lexemes[i].is(mask_of(WordClass::past_irregular, WordClass::be_past,
                                         WordClass::action_verb, WordClass::change_verb)) ||
            (text(i).size() > 4 && text(i).ends_with("ed")));
  }

  [[nodiscard]] std::optional<Joint> after_comma(std::uint32_t i) const {
    const auto word = text(i);
    if (word == "and")
      return subject(i + 1) || verb(i + 1) ? std::optional(Joint::addition) : std::nullopt;
    if (is_one_of(word, {"so", "which", "then", "because", "until", "where", "who"}))
      return Joint::so;
    if (is_one_of(word, {"but", "yet", "though", "although", "while"})) return Joint::but;
    if (subject(i) || verb(i)) return Joint::comma;
    if (word.size() > 5 && word.ends_with("ing")) return Joint::comma;
    return {};
  }

  [[nodiscard]] std::optional<Joint> inside(std::uint32_t i, std::string_view word) const {
    if (word == "and") {
      if (pronoun(i + 1) || (!punctuated_ && (subject(i + 1) || verb(i + 1))))
        return Joint::addition;
      return punctuated_ && verb(i + 1) && (text(i + 1).size() > 3) ? std::optional(Joint::addition)
                                                                    : std::nullopt;
    }
    if (is_one_of(word, {"so", "then", "because", "until"})) {
      const bool clause = subject(i + 1) || (!punctuated_ && i + 1 < lexed_.lexemes.size());
      return clause ? std::optional(Joint::so) : std::nullopt;
    }
    if (word == "but" && (subject(i + 1) || !punctuated_)) return Joint::but;
    if (punctuated_) return {};
    if (is_one_of(word, {"which", "when", "where"})) return Joint::so;
    if (pronoun(i) &&
        !is_one_of(text(i - 1),
                   {"and",  "so",    "but",   "then",  "because", "that",  "if",
                    "when", "what",  "which", "where", "as",      "until", "how",
                    "like", "think", "thing", "know",  "while",   "after", "before"})) {
      return Joint::subject;
    }
    return {};
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
