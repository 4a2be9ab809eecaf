#include "take/calendar.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ninety {
namespace {

constexpr double kDay = 86400;                                   // seconds
constexpr double kEarliest = -62'135'596'800.0;                  // 0001-01-01T00:00Z
constexpr double kLatest = 253'402'300'799.999;                  // 9999-12-31T23:59:59.999Z
constexpr std::int64_t kFurthestEast = std::int64_t{14} * 3600;  // of any time zone

constexpr std::int64_t kFirstOf1970 = 719'162;  // days since 1 January of the year 1

/// A day of the Gregorian calendar, which is used for all years.
struct Date {
  int year = 1;
  int month = 1;
  int day = 1;
};

constexpr bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

constexpr int days_in(int month, int year) {
  constexpr std::array kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return kDays.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap(year) ? 1 : 0);
}

/// Days from 1 January of the year 1 to that of `year`.
constexpr std::int64_t days_before(int year) {
  const std::int64_t past = year - 1;
  return 365 * past + past / 4 - past / 100 + past / 400;
}

/// Since 1 January 1970.
std::int64_t days_of(const Date& date) {
  auto days = days_before(date.year) + date.day - 1;
  for (int month = 1; month < date.month; ++month)
    days += days_in(month, date.year);
  return days - kFirstOf1970;
}

Date date_of(std::int64_t days) {
  days += kFirstOf1970;
  Date date;
  date.year = static_cast<int>(days / 366) + 1;  // too early by 7 years at most, in 9999
  while (days_before(date.year + 1) <= days)
    ++date.year;
  days -= days_before(date.year);
  for (; days >= days_in(date.month, date.year); ++date.month)
    days -= days_in(date.month, date.year);
  date.day = static_cast<int>(days) + 1;
  return date;
}

/// Takes numbers and marks off the front of a text.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  bool take(char mark) {
    if (rest_.empty() || rest_.front() != mark) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// Exactly `digits` of them, a number of `least` to `most`.
  std::optional<int> number(std::size_t digits, int least, int most) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (const char digit : rest_.substr(0, digits)) {
      if (digit < '0' || digit > '9') return std::nullopt;
      value = 10 * value + (digit - '0');
    }
    if (value < least || value > most) return std::nullopt;
    rest_.remove_prefix(digits);
    return value;
  }
  /// The decimals after a point, 0 to 1; nothing when none follow it.
  std::optional<double> decimals() {
    double value = 0;
    double place = 0.1;
    const auto before = rest_.size();
    for (; !rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9'; place /= 10) {
      value += place * (rest_.front() - '0');
      rest_.remove_prefix(1);
    }
    return rest_.size() < before ? std::optional(value) : std::nullopt;
  }

 private:
  std::string_view rest_;
};

std::optional<double> date(Reader& reader) {
  const auto year = reader.number(4, 1, 9999);
  if (!year || !reader.take('-')) return std::nullopt;
  const auto month = reader.number(2, 1, 12);
  if (!month || !reader.take('-')) return std::nullopt;
  const auto day = reader.number(2, 1, 31);
  if (!day) return std::nullopt;
  if (*day > days_in(*month, *year)) return std::nullopt;
  return kDay * static_cast<double>(days_of({.year = *year, .month = *month, .day = *day}));
}

std::optional<double> time_of_day(Reader& reader) {
  const auto hour = reader.number(2, 0, 23);
  if (!hour || !reader.take(':')) return std::nullopt;
  const auto minute = reader.number(2, 0, 59);
  if (!minute) return std::nullopt;
  const double seconds = 3600.0 * *hour + 60.0 * *minute;
  if (!reader.take(':')) return seconds;
  const auto second = reader.number(2, 0, 59);
  if (!second) return std::nullopt;
  if (!reader.take('.')) return seconds + *second;
  const auto decimals = reader.decimals();
  return decimals ? std::optional(seconds + *second + *decimals) : std::nullopt;
}

/// How far east of UTC, in seconds.
std::optional<double> zone(Reader& reader) {
  if (reader.take('Z') || reader.at_end()) return 0;
  const bool east = reader.take('+');
  if (!east && !reader.take('-')) return std::nullopt;
  const auto hours = reader.number(2, 0, 14);
  if (!hours || !reader.take(':')) return std::nullopt;
  const auto minutes = reader.number(2, 0, 59);
  if (!minutes) return std::nullopt;
  const double seconds = 3600.0 * *hours + 60.0 * *minutes;
  return east ? seconds : -seconds;
}

/// NaN becomes the start of 1970.
double within_years(double seconds) {
  return std::isnan(seconds) ? 0 : std::clamp(seconds, kEarliest, kLatest);
}

std::string padded(std::int64_t value, std::size_t digits) {
  const auto text = std::to_string(value);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

}  // namespace

std::optional<double> seconds_of(std::string_view iso) {
  Reader reader(iso);
  const auto day = date(reader);
  if (!day || reader.at_end()) return day;
  if (!reader.take('T')) return std::nullopt;
  const auto time = time_of_day(reader);
  if (!time) return std::nullopt;
  const auto east = zone(reader);
  if (!east || !reader.at_end()) return std::nullopt;
  return *day + *time - *east;
}

std::string iso_of(double seconds) {
  constexpr std::int64_t kDayLength = 86'400'000;  // thousandths
  const auto point = static_cast<std::int64_t>(std::llround(within_years(seconds) * 1000));
  const auto left = (point % kDayLength + kDayLength) % kDayLength;
  const auto date = date_of((point - left) / kDayLength);
  return padded(date.year, 4) + '-' + padded(date.month, 2) + '-' + padded(date.day, 2) + 'T' +
         padded(left / 3'600'000, 2) + ':' + padded(left / 60'000 % 60, 2) + ':' +
         padded(left / 1000 % 60, 2) + '.' + padded(left % 1000, 3) + 'Z';
}

std::int64_t day_of(double seconds, std::int32_t seconds_east) {
  const auto east = std::clamp<std::int64_t>(seconds_east, -kFurthestEast, kFurthestEast);
  return static_cast<std::int64_t>(
      std::floor((within_years(seconds) + static_cast<double>(east)) / kDay));
}

double start_of_day(std::int64_t day, std::int32_t seconds_east) {
  const auto east = std::clamp<std::int64_t>(seconds_east, -kFurthestEast, kFurthestEast);
  return kDay * static_cast<double>(day) - static_cast<double>(east);
}

}  // namespace ninety
