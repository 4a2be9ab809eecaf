#include "speech/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/ascii.h"
#include "text/utf8.h"

namespace ninety::speech {
namespace {

/// U+00C0 to U+017F without their accents, one or two letters each; a blank: none of ours.
constexpr std::array<std::string_view, 192> kLatin = {
    "a", "a", "a",  "a",  "a", "a", "ae", "c",  "e",  "e", "e", "e", "i",  "i",  "i", "i", "d", "n",
    "o", "o", "o",  "o",  "o", " ", "o",  "u",  "u",  "u", "u", "y", "th", "ss", "a", "a", "a", "a",
    "a", "a", "ae", "c",  "e", "e", "e",  "e",  "i",  "i", "i", "i", "d",  "n",  "o", "o", "o", "o",
    "o", " ", "o",  "u",  "u", "u", "u",  "y",  "th", "y", "a", "a", "a",  "a",  "a", "a", "c", "c",
    "c", "c", "c",  "c",  "c", "c", "d",  "d",  "d",  "d", "e", "e", "e",  "e",  "e", "e", "e", "e",
    "e", "e", "g",  "g",  "g", "g", "g",  "g",  "g",  "g", "h", "h", "h",  "h",  "i", "i", "i", "i",
    "i", "i", "i",  "i",  "i", "i", "ij", "ij", "j",  "j", "k", "k", "k",  "l",  "l", "l", "l", "l",
    "l", "l", "l",  "l",  "l", "n", "n",  "n",  "n",  "n", "n", "n", "n",  "n",  "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r",  "r",  "r",  "r", "s", "s", "s",  "s",  "s", "s", "s", "s",
    "t", "t", "t",  "t",  "t", "t", "u",  "u",  "u",  "u", "u", "u", "u",  "u",  "u", "u", "u", "u",
    "w", "w", "y",  "y",  "y", "z", "z",  "z",  "z",  "z", "z", "s"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kTitles = {
    {{"mr.", "mister"}, {"mrs.", "missus"}, {"dr.", "doctor"}, {"st.", "saint"}}};

std::string_view latin(char32_t code) {
  if (code < 0xC0 || code > 0x17F) return {};
  const auto letters = kLatin.at(code - 0xC0);
  return letters == " " ? std::string_view() : letters;
}

}  // namespace

std::string plain_letters(std::string_view word) {
  std::string plain;
  for (std::size_t at = 0; at < word.size();) {
    const auto [code, size] = utf8::decode(word, at);
    at += size;
    if (code >= 'A' && code <= 'Z') {
      plain += static_cast<char>(code - 'A' + 'a');
    } else if (code >= 'a' && code <= 'z') {
      plain += static_cast<char>(code);
    } else if (code == '\'' || code == 0x2019) {
      if (!plain.empty() && plain.back() != '\'') plain += '\'';
    } else {
      plain += latin(code);
    }
  }
  if (plain.ends_with('\'') && !plain.ends_with("s'")) plain.pop_back();
  return plain;
}

std::vector<std::string> texts_of_form(std::string_view form) {
  for (const auto& [short_form, text] : kTitles)
    if (form == short_form) return {std::string(text)};
  const bool joined = form.size() > 2 && form.starts_with("e-");  // "e-mail" is one word
  std::vector<std::string> texts(1);
  for (const char c : form) {
    if (ascii::is_lower(c) || c == '\'') {
      texts.back() += c;
    } else if (!joined && !texts.back().empty()) {
      texts.emplace_back();
    }
  }
  if (texts.back().empty()) texts.pop_back();
  // "c.s" and "a.'s" are plurals and genitives of a letter.
  if (texts.size() > 1 && (texts.back() == "s" || texts.back() == "'s") && form.ends_with('s')) {
    texts[texts.size() - 2] += texts.back();
    texts.pop_back();
  }
  return texts;
}

std::string as_written(std::string word) {
  if (word == "i" || word.starts_with("i'")) word[0] = 'I';
  return word;
}

std::vector<std::string> letter_forms(std::string_view letters) {
  std::vector<std::string> forms;
  for (const char c : letters)
    if (ascii::is_lower(c)) forms.push_back({c, '.'});
  return forms;
}

}  // namespace ninety::speech
