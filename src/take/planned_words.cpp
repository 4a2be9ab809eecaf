#include "take/planned_words.h"

#include <algorithm>
#include <array>

#include "take/numbers.h"

namespace ninety {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// What is written short and said long. Symbols in front of a number are said after it.
constexpr std::array<Pair, 22> kSaidLong = {{{"%", "percent"},
                                             {"&", "and"},
                                             {"+", "plus"},
                                             {"=", "equals"},
                                             {"@", "at"},
                                             {"mr", "mister"},
                                             {"mrs", "missus"},
                                             {"dr", "doctor"},
                                             {"prof", "professor"},
                                             {"e.g", "for example"},
                                             {"i.e", "that is"},
                                             {"eg", "for example"},
                                             {"ie", "that is"},
                                             {"etc", "et cetera"},
                                             {"vs", "versus"},
                                             {"approx", "approximately"},
                                             {"dept", "department"},
                                             {"km", "kilometres"},
                                             {"kg", "kilograms"},
                                             {"hrs", "hours"},
                                             {"mins", "minutes"},
                                             {"am", "am"}}};
constexpr std::array<Pair, 4> kCurrencies = {
    {{"$", "dollars"}, {"€", "euros"}, {"£", "pounds"}, {"¥", "yen"}}};
constexpr std::array<Pair, 6> kEndings = {{{"'m", "am"},
                                           {"'re", "are"},
                                           {"'ve", "have"},
                                           {"'ll", "will"},
                                           {"'d", "would"},
                                           {"n't", "not"}}};
constexpr std::array<Pair, 3> kWholeContractions = {
    {{"can't", "can not"}, {"won't", "will not"}, {"cannot", "can not"}}};
constexpr std::array<std::string_view, 10> kIsAfter = {"it",  "that", "there", "here", "what",
                                                       "who", "he",   "she",   "how",  "where"};

std::string_view found(std::span<const Pair> table, std::string_view key) {
  const auto at = std::ranges::find(table, key, &Pair::first);
  return at == table.end() ? std::string_view() : at->second;
}

/// Letters only; bytes of characters beyond ASCII stay.
std::string letters_of(std::string_view word) {
  std::string letters;
  for (const char c : word) {
    const bool plain = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    if (plain) letters += c;
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
  }
  return letters;
}

void append_phrase(std::vector<PlainWord>& words, std::string_view phrase, std::uint32_t unit) {
  for (std::size_t at = 0; at < phrase.size();) {
    const auto end = std::min(phrase.find(' ', at), phrase.size());
    if (end > at) words.push_back({std::string(phrase.substr(at, end - at)), unit});
    at = end + 1;
  }
}

bool occurs(std::span<const PlainWord> said, std::string_view phrase) {
  std::vector<PlainWord> wanted;
  append_phrase(wanted, phrase, 0);
  return !std::ranges::search(said, wanted, {}, &PlainWord::text, &PlainWord::text).empty();
}

class Reader {
 public:
  Reader(const Document& script, std::span<const PlainWord> said) : script_(script), said_(said) {}

  PlannedWords read() {
    const auto& tokens = script_.tokens();
    for (std::size_t i = 0; i < tokens.size();) {
      std::size_t next = i + 1;
      while (next < tokens.size() && joins(next))
        ++next;
      unit(i, next);
      i = next;
    }
    return std::move(planned_);
  }

 private:
  /// Clitics belong to the word before them.
  [[nodiscard]] bool joins(std::size_t i) const {
    const auto& token = script_.tokens()[i];
    return !token.starts_word && token.kind == TokenKind::word;
  }

  void unit(std::size_t first, std::size_t last) {
    const auto& tokens = script_.tokens();
    const auto& token = tokens[first];
    const auto folded = script_.folded(token);
    const auto number = static_cast<std::uint32_t>(planned_.units.size());
    const auto before = planned_.words.size();
    if (token.kind == TokenKind::number) {
      say_number(folded, number);
    } else if (const auto currency = found(kCurrencies, folded); !currency.empty()) {
      pending_currency_ = currency;
      return;
    } else if (const auto said_long = found(kSaidLong, folded); !said_long.empty()) {
      append_phrase(planned_.words, said_long, number);
    } else if (token.kind == TokenKind::word) {
      std::string whole;
      for (auto i = first; i < last; ++i)
        whole += script_.folded(tokens[i]);
      append_plain(planned_.words, whole, number);
    }
    if (planned_.words.size() == before) return;  // a mark: nobody says it
    planned_.units.push_back({token.span.begin, tokens[last - 1].span.end});
  }

  void say_number(std::string_view digits, std::uint32_t unit) {
    const auto ways = spoken_number(digits);
    if (ways.empty()) {
      append_plain(planned_.words, digits, unit);
    } else {
      const auto heard =
          std::ranges::find_if(ways, [this](const auto& way) { return occurs(said_, way); });
      append_phrase(planned_.words, heard == ways.end() ? ways.front() : *heard, unit);
    }
    append_phrase(planned_.words, pending_currency_, unit);
    pending_currency_ = {};
  }

  const Document& script_;
  std::span<const PlainWord> said_;
  PlannedWords planned_;
  std::string_view pending_currency_;
};

}  // namespace

void append_plain(std::vector<PlainWord>& words, std::string_view word, std::uint32_t unit) {
  if (const auto whole = found(kWholeContractions, word); !whole.empty())
    return append_phrase(words, whole, unit);
  for (const auto& [ending, said] : kEndings) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) continue;
    words.push_back({letters_of(word.substr(0, word.size() - ending.size())), unit});
    words.push_back({std::string(said), unit});
    return;
  }
  if (word.ends_with("'s")) {
    const auto stem = word.substr(0, word.size() - 2);
    if (std::ranges::find(kIsAfter, stem) != kIsAfter.end()) {
      words.push_back({std::string(stem), unit});
      words.push_back({"is", unit});
      return;
    }
  }
  if (auto letters = letters_of(word); !letters.empty())
    words.push_back({std::move(letters), unit});
}

PlannedWords planned_words(const Document& script, std::span<const PlainWord> said) {
  return Reader(script, said).read();
}

}  // namespace ninety
