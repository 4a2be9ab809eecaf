#include "store/check.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace ninety::store {
namespace {

constexpr std::size_t kLongestName = 200;

bool is_digit(char character) { return character >= '0' && character <= '9'; }

int number_at(std::string_view text, std::size_t begin, std::size_t size) {
  int number = 0;
  for (const char digit : text.substr(begin, size))
    number = number * 10 + (digit - '0');
  return number;
}

Result<> refused(const char* name, std::string_view why) {
  return std::unexpected(invalid(fmt::format("{} {}", name, why)));
}

Result<> check_utf8(const char* name, std::string_view text) {
  if (const auto place = utf8::first_invalid(text))
    return refused(name, fmt::format("is no UTF-8 text: see byte {}", *place + 1));
  if (const auto place = text.find('\0'); place != std::string_view::npos)
    return refused(name, fmt::format("holds a NUL character at byte {}", place + 1));
  return {};
}

}  // namespace

bool is_id(std::string_view text) {
  return text.size() == 32 && std::ranges::all_of(text, [](char character) {
           return is_digit(character) || (character >= 'a' && character <= 'f');
         });
}

bool is_time(std::string_view text) {
  constexpr std::string_view form = "0000-00-00T00:00:00.000Z";
  if (text.size() != form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (form[at] == '0' ? !is_digit(text[at]) : text[at] != form[at]) return false;
  }
  const int year = number_at(text, 0, 4);
  const int month = number_at(text, 5, 2);
  const int day = number_at(text, 8, 2);
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int last = days.at(static_cast<std::size_t>(month - 1)) + (month == 2 && leap ? 1 : 0);
  return day >= 1 && day <= last && number_at(text, 11, 2) < 24 && number_at(text, 14, 2) < 60 &&
         number_at(text, 17, 2) < 60;
}

Result<> check_text(const char* name, Rule rule, std::string_view text) {
  if (text.size() > kLongestText) return refused(name, "is longer than 16 MB");
  switch (rule) {
    case Rule::id:
      return is_id(text) ? Result<>{} : refused(name, "is no id of 32 lower-case hex digits");
    case Rule::time:
      return is_time(text) ? Result<>{} : refused(name, "is no time like 2025-03-01T09:30:00.000Z");
    case Rule::name:
      if (text.empty() || text.size() > kLongestName)
        return refused(name, "must have 1 to 200 bytes");
      return check_utf8(name, text);
    case Rule::json:
      if (auto fine = check_utf8(name, text); !fine) return fine;
      return nlohmann::json::accept(text) ? Result<>{} : refused(name, "is no JSON");
    case Rule::text:
    case Rule::number:
      return check_utf8(name, text);
  }
  return {};
}

}  // namespace ninety::store
