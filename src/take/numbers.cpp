#include "take/numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/ascii.h"

namespace ninety {
namespace {

constexpr std::size_t kMostDigits = 15;

constexpr std::array<std::string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kTens = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 5> kScales = {"", "thousand", "million", "billion",
                                                     "trillion"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kOrdinals = {
    {{"one", "first"},
     {"two", "second"},
     {"three", "third"},
     {"five", "fifth"},
     {"nine", "ninth"},
     {"twelve", "twelfth"}}};

void add(std::string& to, std::string_view word) {
  if (!to.empty()) to += ' ';
  to += word;
}

std::string below_hundred(std::uint64_t value) {
  if (value < 20) return std::string(kSmall.at(value));
  std::string words(kTens.at(value / 10));
  if (value % 10 != 0) add(words, kSmall.at(value % 10));
  return words;
}

enum class And : bool { left_out, said };

std::string below_thousand(std::uint64_t value, And with) {
  std::string words;
  if (value >= 100) {
    words = std::string(kSmall.at(value / 100)) + " hundred";
    if (value % 100 == 0) return words;
    if (with == And::said) words += " and";
  }
  add(words, below_hundred(value % 100));
  return words;
}

std::string cardinal(std::uint64_t value, And with) {
  if (value == 0) return "zero";
  std::string words;
  for (std::size_t scale = kScales.size(); scale-- > 0;) {
    std::uint64_t unit = 1;
    for (std::size_t i = 0; i < scale; ++i)
      unit *= 1000;
    const auto group = value / unit % 1000;
    if (group == 0) continue;
    const bool last_small = scale == 0 && group < 100 && !words.empty() && with == And::said;
    if (last_small) words += " and";
    add(words, below_thousand(group, with));
    if (scale > 0) add(words, kScales.at(scale));
  }
  return words;
}

/// "nineteen ninety four", "twenty oh five", "nineteen hundred".
std::string in_pairs(std::uint64_t value) {
  auto words = below_hundred(value / 100);
  const auto rest = value % 100;
  if (rest == 0) return words + " hundred";
  add(words, rest < 10 ? "oh " + std::string(kSmall.at(rest)) : below_hundred(rest));
  return words;
}

std::string digit_by_digit(std::string_view digits) {
  std::string words;
  for (const char c : digits)
    add(words, kSmall.at(static_cast<std::size_t>(c - '0')));
  return words;
}

std::string ordinal(std::string words) {
  const auto at = words.rfind(' ') == std::string::npos ? 0 : words.rfind(' ') + 1;
  const auto last = words.substr(at);
  for (const auto& [plain, ordered] : kOrdinals) {
    if (last == plain) return words.replace(at, last.size(), ordered);
  }
  if (last.ends_with('y')) return words.replace(words.size() - 1, 1, "ieth");
  return words + (last.ends_with('t') ? "h" : "th");
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, ascii::is_digit);
}

std::vector<std::string> whole_number(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits)
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  std::vector<std::string> ways;
  const bool year = digits.size() == 4 && value >= 1100 && value < 2100 && value / 100 != 20;
  const bool recent = digits.size() == 4 && value >= 2010 && value < 2100;
  if (year || recent) ways.push_back(in_pairs(value));
  ways.push_back(cardinal(value, And::left_out));
  ways.push_back(cardinal(value, And::said));
  if (value == 100 || value == 1000) ways.emplace_back(value == 100 ? "a hundred" : "a thousand");
  if (digits.size() == 4 && value >= 1100 && !year && !recent) ways.push_back(in_pairs(value));
  if (digits.size() == 3 && value >= 110)
    ways.push_back(std::string(kSmall.at(value / 100)) + ' ' + below_hundred(value % 100));
  if (digits.size() > 1) ways.push_back(digit_by_digit(digits));
  return ways;
}

}  // namespace

bool is_number_word(std::string_view word) {
  if (word.empty() || word == "one") return false;
  const auto among = [word](const auto& words) {
    return std::ranges::find(words, word) != words.end();
  };
  return among(kSmall) || among(kTens) || among(kScales) || word == "hundred" || word == "percent";
}

std::vector<std::string> spoken_number(std::string_view digits) {
  std::string plain;
  for (const char c : digits) {
    if (c != ',') plain += c;
  }
  const std::string_view all = plain;
  const auto end = all.find_first_not_of("0123456789.");
  const auto ending = end == std::string_view::npos ? std::string_view() : all.substr(end);
  const auto number = all.substr(0, end);
  const auto point = number.find('.');
  const auto whole = number.substr(0, point);
  if (!all_digits(whole) || whole.size() > kMostDigits) return {};
  if (!ending.empty() && ending != "st" && ending != "nd" && ending != "rd" && ending != "th" &&
      ending != "s")
    return {};
  auto ways = whole_number(whole);
  for (auto& way : ways) {
    if (point != std::string_view::npos) {
      const auto decimals = number.substr(point + 1);
      if (!all_digits(decimals)) continue;  // "3." ends a sentence
      add(way, "point");
      add(way, digit_by_digit(decimals));
    } else if (ending == "s") {
      way.ends_with('y') ? void(way.replace(way.size() - 1, 1, "ies")) : void(way += 's');
    } else if (!ending.empty()) {
      way = ordinal(std::move(way));
    }
  }
  std::vector<std::string> distinct;
  for (auto& way : ways) {
    if (std::ranges::find(distinct, way) == distinct.end()) distinct.push_back(std::move(way));
  }
  return distinct;
}

}  // namespace ninety
