#include <algorithm>
#include <array>

#include "speech/abbreviation_table.h"
#include "speech/spelling.h"
#include "speech/spoken_amount.h"
#include "speech/spoken_script.h"
#include "text/ascii.h"
#include "text/document.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kLongestAcronym = 5;

WordForms split(std::string_view phrase) {
  WordForms words;
  for (std::size_t at = 0; at < phrase.size();) {
    const auto end = std::min(phrase.find(' ', at), phrase.size());
    if (end > at) words.emplace_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::vector<WordForms> split_ways(std::string_view ways) {
  std::vector<WordForms> all;
  while (!ways.empty()) {
    const auto end = std::min(ways.find('|'), ways.size());
    all.push_back(split(ways.substr(0, end)));
    ways.remove_prefix(std::min(end + 1, ways.size()));
  }
  return all;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

class Reader {
 public:
  explicit Reader(std::string_view script)
      : text_(script), document_(Document::read(script)), tokens_(document_.tokens()) {
    std::size_t words = 0;
    std::size_t capitals = 0;
    for (const auto& token : tokens_) {
      if (token.kind != TokenKind::word || token.span.size() < 2) continue;
      ++words;
      capitals += std::ranges::all_of(token.span.of(text_), is_capital) ? 1 : 0;
    }
    shouted_ = capitals * 2 > words;  // all of it is in capitals: they tell nothing
  }

  std::vector<ScriptUnit> read() {
    for (const auto& sentence : document_.sentences()) {
      const auto before = units_.size();
      // A number may have taken what the next sentence begins with: "$5\nmillion".
      at_ = std::max<std::size_t>(at_, sentence.first);
      while (at_ < sentence.last)
        read_unit(sentence.last);
      if (units_.size() > before) units_.back().ends_sentence = true;
    }
    return std::move(units_);
  }

 private:
  [[nodiscard]] std::string_view folded(std::size_t i) const {
    return i < tokens_.size() ? document_.folded(tokens_[i]) : std::string_view();
  }
  /// True when nothing stands between a token and the one before it.
  [[nodiscard]] bool glued(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i].span.begin == tokens_[i - 1].span.end;
  }
  [[nodiscard]] bool is(std::size_t i, TokenKind kind) const {
    return i < tokens_.size() && tokens_[i].kind == kind;
  }

  void add(std::size_t last, std::vector<WordForms> ways) {
    std::erase_if(ways, [](const WordForms& way) { return way.empty(); });
    if (!ways.empty())
      units_.push_back(
          {.span = {tokens_[at_].span.begin, tokens_[last - 1].span.end}, .ways = std::move(ways)});
    at_ = last;
  }

  void read_unit(std::size_t end) {
    const auto& token = tokens_[at_];
    if (is_currency(folded(at_)) && is(at_ + 1, TokenKind::number)) return read_number(at_ + 1);
    if (token.kind == TokenKind::number) return read_number(at_);
    if (token.kind == TokenKind::word) return read_word(end);
    read_sign();
  }

  static bool is_currency(std::string_view sign) {
    constexpr std::array<std::string_view, 5> kCurrencies = {"$", "£", "€", "¥", "₹"};
    return std::ranges::find(kCurrencies, sign) != kCurrencies.end();
  }

  void read_number(std::size_t number) {
    constexpr std::array<std::string_view, 4> kScales = {"thousand", "million", "billion",
                                                         "trillion"};
    Amount amount{.digits = folded(number)};
    auto last = number + 1;
    if (number > at_) {
      amount.currency = folded(at_);
      if (std::ranges::find(kScales, folded(last)) != kScales.end()) amount.scale = folded(last++);
    } else if (folded(last) == "%" || folded(last) == "°") {
      amount.sign = folded(last++);
    }
    std::vector<WordForms> ways;
    for (const auto& way : spoken_amount(amount))
      ways.push_back(split(way));
    if (ways.empty()) ways = {split(spelled(amount.digits))};
    const auto before = units_.size();
    add(last, std::move(ways));
    if (units_.size() > before) read_range();
  }

  /// "10–15": "to" may be said between the numbers; "24/7" and "1/2" too have words of their own.
  void read_range() {
    if (!glued(at_) || !glued(at_ + 1) || !is(at_ + 1, TokenKind::number)) return;
    const auto sign = folded(at_);
    if (sign == "-" || sign == "–" || sign == "—") return add_optional({"to"}, Usually::said);
    if (sign == "/") return add_optional({"out", "of"}, Usually::left_out);
  }

  enum class Usually : bool { left_out, said };

  /// A sign that may be said or left out: a way of the unit before it.
  void add_optional(const WordForms& words, Usually usually) {
    auto& ways = units_.back().ways;
    auto with = ways;
    for (auto& way : with)
      way.insert(way.end(), words.begin(), words.end());
    ways.insert(usually == Usually::said ? ways.begin() : ways.end(), with.begin(), with.end());
    ++at_;
  }

  void read_word(std::size_t end) {
    auto last = at_ + 1;
    while (last < end && is(last, TokenKind::word) && !tokens_[last].starts_word)
      ++last;
    if (read_dotted(end) || read_e_word(end)) return;
    const Span span{tokens_[at_].span.begin, tokens_[last - 1].span.end};
    const auto written = span.of(text_);
    std::string whole;
    for (auto i = at_; i < last; ++i)
      whole += folded(i);
    if (last < end && folded(last) == "'" && glued(last) && whole.ends_with('s')) {
      whole += '\'';
      ++last;
    }
    const bool stop = folded(last) == "." && glued(last);
    const auto* const known =
        std::ranges::find(kAbbreviations, std::string_view(whole), &Abbreviation::written);
    if (known != kAbbreviations.end()) return add(last, split_ways(known->said));
    if (whole == "no" && stop && is(last + 1, TokenKind::number)) return add(last, {{"number"}});
    if (std::ranges::any_of(whole, ascii::is_digit)) return add(last, {split(spelled(whole))});
    add(last, ways_of_word(written, plain_letters(whole)));
  }

  /// Capitals are letters or a word, whichever is heard.
  [[nodiscard]] std::vector<WordForms> ways_of_word(std::string_view written,
                                                    std::string plain) const {
    if (plain.empty()) return {};
    auto capitals = written;
    const bool plural = capitals.size() > 2 && capitals.ends_with('s');
    if (plural) capitals.remove_suffix(1);
    if (shouted_ || capitals.size() < 2 || capitals.size() > kLongestAcronym ||
        !std::ranges::all_of(capitals, is_capital))
      return {{std::move(plain)}};
    auto letters = letter_forms(plain_letters(capitals));
    if (plural) letters.back() += 's';
    const bool as_word = std::ranges::find(kSaidAsWord, plain) != kSaidAsWord.end();
    const bool can_be_word = plain.find_first_of("aeiou") != std::string::npos;
    if (as_word) return {{std::move(plain)}, std::move(letters)};
    if (can_be_word) return {std::move(letters), {std::move(plain)}};
    return {std::move(letters)};
  }

  /// "U.S.", "e.g.", "Ph.D.": letters with full stops between them.
  bool read_dotted(std::size_t end) {
    std::string dotted(folded(at_));
    auto last = at_ + 1;
    while (last + 1 < end && folded(last) == "." && glued(last) && glued(last + 1) &&
           is(last + 1, TokenKind::word) && folded(last + 1).size() <= 2) {
      (dotted += '.') += folded(last + 1);
      last += 2;
    }
    if (last == at_ + 1 || dotted.find('.') > 2) return false;
    const auto* const known =
        std::ranges::find(kAbbreviations, std::string_view(dotted), &Abbreviation::written);
    if (last < end && folded(last) == "." && glued(last) && last + 1 < end) ++last;
    if (known != kAbbreviations.end()) {
      add(last, split_ways(known->said));
    } else {
      add(last, {letter_forms(plain_letters(dotted))});
    }
    return true;
  }

  /// "e-mail", "E-commerce": one word.
  bool read_e_word(std::size_t end) {
    if (folded(at_) != "e" || at_ + 2 >= end || folded(at_ + 1) != "-" || !glued(at_ + 1) ||
        !glued(at_ + 2) || !is(at_ + 2, TokenKind::word))
      return false;
    add(at_ + 3, {{"e" + plain_letters(folded(at_ + 2))}});
    return true;
  }

  void read_sign() {
    struct Sign {
      std::string_view written;
      std::string_view said;
    };
    const std::array<Sign, 8> signs = {{{"&", "and"},
                                        {"+", "plus"},
                                        {"=", "equals"},
                                        {"@", "at"},
                                        {"#", glued(at_) ? "sharp" : "number"},
                                        {"%", "percent"},
                                        {"°", "degrees"},
                                        {"×", "times"}}};
    const auto sign = folded(at_);
    const auto* const known = std::ranges::find(signs, sign, &Sign::written);
    // A full stop inside an address ("node.js", "x.org") is said.
    const bool inside = sign == "." && glued(at_) && glued(at_ + 1) &&
                        is(at_ - 1, TokenKind::word) && is(at_ + 1, TokenKind::word);
    const bool slash = sign == "/" && glued(at_) && glued(at_ + 1) && !units_.empty();
    if (known != signs.end()) return add(at_ + 1, split_ways(known->said));
    if (inside && !units_.empty()) return add_optional({"dot"}, Usually::said);
    if (slash && is(at_ + 1, TokenKind::word)) return add_optional({"slash"}, Usually::left_out);
    constexpr std::array<std::string_view, 6> kPausing = {",", ";", ":", "—", "–", "("};
    if (std::ranges::find(kPausing, sign) != kPausing.end() && !units_.empty())
      units_.back().ends_clause = true;
    ++at_;
  }

  std::string_view text_;
  Document document_;
  const std::vector<Token>& tokens_;
  std::vector<ScriptUnit> units_;
  std::size_t at_ = 0;
  bool shouted_ = false;
};

}  // namespace

std::vector<ScriptUnit> read_aloud(std::string_view script) { return Reader(script).read(); }

}  // namespace ninety::speech
