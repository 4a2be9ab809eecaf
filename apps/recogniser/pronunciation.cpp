#include "apps/recogniser/pronunciation.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

#include <flite/flite.h>

extern "C" cst_lexicon* cmu_lex_init(void);

namespace ninety::speech {
namespace {

constexpr std::array<std::string_view, 26> kLetters = {"EY",
                                                       "B IY",
                                                       "S IY",
                                                       "D IY",
                                                       "IY",
                                                       "EH F",
                                                       "JH IY",
                                                       "EY CH",
                                                       "AY",
                                                       "JH EY",
                                                       "K EY",
                                                       "EH L",
                                                       "EH M",
                                                       "EH N",
                                                       "OW",
                                                       "P IY",
                                                       "K Y UW",
                                                       "AA R",
                                                       "EH S",
                                                       "T IY",
                                                       "Y UW",
                                                       "V IY",
                                                       "D AH B AH L Y UW",
                                                       "EH K S",
                                                       "W AY",
                                                       "Z IY"};

cst_lexicon* lexicon() {
  static cst_lexicon* const kept = [] {
    flite_init();
    return cmu_lex_init();
  }();
  return kept;
}

/// A phone of flite as CMUdict writes it: "ax0" → "AH", "er1" → "ER"; "pau" → nothing.
std::string phone_of(std::string_view flite) {
  while (!flite.empty() && std::isdigit(static_cast<unsigned char>(flite.back())) != 0)
    flite.remove_suffix(1);
  if (flite == "ax") return "AH";
  if (flite == "axr") return "ER";
  if (flite == "pau") return {};
  std::string phone(flite);
  std::ranges::transform(phone, phone.begin(),
                         [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return phone;
}

void append(std::string& phones, std::string_view more) {
  if (more.empty()) return;
  if (!phones.empty()) phones += ' ';
  phones += more;
}

std::string looked_up(const std::string& word) {
  std::string phones;
  cst_val* const found = lex_lookup(lexicon(), word.c_str(), nullptr, nullptr);
  for (const cst_val* at = found; at != nullptr; at = val_cdr(at))
    append(phones, phone_of(val_string(val_car(at))));
  delete_val(found);
  return phones;
}

bool is_vowel(std::string_view phone) {
  return !phone.empty() && std::string_view("AEIOU").find(phone.front()) != std::string_view::npos;
}

}  // namespace

std::string pronunciation_of(std::string_view word) {
  std::string letters;
  std::ranges::copy_if(word, std::back_inserter(letters),
                       [](char c) { return c >= 'a' && c <= 'z'; });
  auto phones = looked_up(letters);
  if (syllables_of(phones) > 0) return phones;
  phones.clear();
  for (const char letter : letters)
    append(phones, kLetters.at(static_cast<std::size_t>(letter - 'a')));
  return phones;
}

std::string with_possessive(std::string phones) {
  const auto space = phones.rfind(' ');
  const auto last = std::string_view(phones).substr(space == std::string::npos ? 0 : space + 1);
  constexpr std::array<std::string_view, 6> kHissing = {"S", "Z", "SH", "ZH", "CH", "JH"};
  constexpr std::array<std::string_view, 5> kVoiceless = {"P", "T", "K", "F", "TH"};
  const auto ends_in = [last](const auto& group) {
    return std::ranges::find(group, last) != group.end();
  };
  if (ends_in(kHissing)) return phones += " IH Z";
  return phones += ends_in(kVoiceless) ? " S" : " Z";
}

std::uint32_t syllables_of(std::string_view phones) {
  std::uint32_t vowels = 0;
  while (!phones.empty()) {
    const auto end = std::min(phones.find(' '), phones.size());
    if (is_vowel(phones.substr(0, end))) ++vowels;
    phones.remove_prefix(std::min(end + 1, phones.size()));
  }
  return vowels;
}

}  // namespace ninety::speech
