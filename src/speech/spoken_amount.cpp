#include "speech/spoken_amount.h"

#include <algorithm>

#include "speech/abbreviation_table.h"
#include "speech/spelling.h"
#include "take/numbers.h"
#include "text/ascii.h"

namespace ninety::speech {
namespace {

constexpr std::size_t kLongestNumber = 15;  // digits; longer ones are said digit by digit

using Ways = std::vector<std::string>;

const UnitName* unit_named(std::string_view written) {
  const auto* const found = std::ranges::find(kUnitNames, written, &UnitName::written);
  return found == kUnitNames.end() ? nullptr : found;
}

/// Each way of `ways` with `word` after it.
Ways followed_by(Ways ways, std::string_view word) {
  for (auto& way : ways)
    (way += ' ') += word;
  return ways;
}

void add_all(Ways& ways, const Ways& more) {
  for (const auto& way : more)
    if (std::ranges::find(ways, way) == ways.end()) ways.push_back(way);
}

/// "9:30" → "nine thirty"; "9:00" → "nine o'clock", "nine"; "9:05" → "nine oh five".
Ways time_of_day(std::string_view digits) {
  const auto colon = digits.find(':');
  const auto hours = spoken_number(digits.substr(0, colon));
  const auto minutes = digits.substr(colon + 1);
  if (hours.empty() || minutes.size() != 2) return {};
  if (minutes == "00") return {hours.front() + " o'clock", hours.front()};
  const bool small = minutes.starts_with('0');
  const auto spoken = spoken_number(small ? minutes.substr(1) : minutes);
  if (spoken.empty()) return {};
  Ways ways = {hours.front() + (small ? " oh " : " ") + spoken.front()};
  if (minutes == "30") ways.push_back("half past " + hours.front());
  return ways;
}

/// "4.50" of a currency → "four dollars and fifty cents", "four fifty".
Ways with_cents(std::string_view digits, const UnitName& unit) {
  const auto point = digits.find('.');
  if (point == std::string_view::npos || digits.size() - point != 3) return {};
  const auto whole = spoken_number(digits.substr(0, point));
  auto rest = digits.substr(point + 1);
  if (rest.starts_with('0')) rest.remove_prefix(1);
  const auto cents = spoken_number(rest);
  if (whole.empty() || cents.empty() || rest == "0") return {};
  const auto name = whole.front() == "one" ? unit.one : unit.many;
  const auto main = whole.front() + ' ' + std::string(name);
  const std::string_view coin = unit.written == "£" ? "pence" : "cents";
  return {main + " and " + cents.front() + ' ' + std::string(coin),
          whole.front() + ' ' + cents.front(), main + ' ' + cents.front()};
}

/// Ways of "2.5" when a scale follows: "two and a half million" too.
Ways scaled(std::string_view digits, std::string_view scale) {
  auto ways = followed_by(spoken_number(digits), scale);
  if (digits.ends_with(".5") && digits.size() > 2) {
    const auto whole = spoken_number(digits.substr(0, digits.size() - 2));
    if (!whole.empty() && whole.front() != "zero")
      ways.push_back(whole.front() + " and a half " + std::string(scale));
  }
  return ways;
}

/// A number and the letters glued to it: "3m", "10k", "9am", "90s".
Ways glued(std::string_view digits) {
  if (auto ways = spoken_number(digits); !ways.empty()) {
    // "1,200" is no year: its usual way is not "twelve hundred".
    if (digits.find(',') != std::string_view::npos)
      std::ranges::stable_partition(
          ways, [](const auto& way) { return way.find("thousand") != std::string::npos; });
    return ways;
  }
  if (digits.find(':') != std::string_view::npos) {
    const auto end = digits.find_first_not_of("0123456789:");
    auto ways = time_of_day(digits.substr(0, end));
    const auto* const unit =
        end == std::string_view::npos ? nullptr : unit_named(digits.substr(end));
    return unit == nullptr ? ways : followed_by(ways, unit->many);
  }
  const auto letters = digits.find_first_not_of("0123456789.,");
  if (letters == std::string_view::npos) return {};
  const auto number = digits.substr(0, letters);
  const auto* const unit = unit_named(digits.substr(letters));
  if (unit == nullptr) return {};
  const auto name = number == "1" ? unit->one : unit->many;
  return unit->many == unit->one ? scaled(number, name) : followed_by(spoken_number(number), name);
}

}  // namespace

std::vector<std::string> spoken_amount(const Amount& amount) {
  auto ways = amount.scale.empty() ? glued(amount.digits) : scaled(amount.digits, amount.scale);
  if (ways.empty()) return {};
  if (const auto* const unit = unit_named(amount.currency); unit != nullptr) {
    auto cents = amount.scale.empty() ? with_cents(amount.digits, *unit) : Ways();
    const bool one = amount.digits == "1" && amount.scale.empty();
    add_all(cents, followed_by(std::move(ways), one ? unit->one : unit->many));
    ways = std::move(cents);
  }
  if (const auto* const unit = unit_named(amount.sign); unit != nullptr)
    ways = followed_by(std::move(ways), amount.digits == "1" ? unit->one : unit->many);
  return ways;
}

std::string spelled(std::string_view token) {
  std::string words;
  const auto add = [&words](std::string_view word) { (words += words.empty() ? "" : " ") += word; };
  for (std::size_t i = 0; i < token.size();) {
    if (!ascii::is_digit(token[i])) {
      std::ranges::for_each(letter_forms(plain_letters(token.substr(i++, 1))), add);
      continue;
    }
    auto end = i + 1;
    while (end < token.size() && ascii::is_digit(token[end]))
      ++end;
    const auto step = end - i > kLongestNumber ? 1 : end - i;
    for (; i < end; i += step) {
      const auto ways = spoken_amount({.digits = token.substr(i, step)});
      if (!ways.empty()) add(ways.front());
    }
  }
  return words;
}

}  // namespace ninety::speech
