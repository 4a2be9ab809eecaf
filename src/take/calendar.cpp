#include "take/calendar.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "text/ascii.h"

namespace ninety {
namespace {

constexpr double kDay = 86400;                      // seconds
constexpr double kEarliest = -62'135'596'800.0;     // 0001-01-01T00:00Z
constexpr double kLatest = 253'402'300'799.999;     // 9999-12-31T23:59:59.999Z
constexpr std::int64_t kFurthestEast = 14L * 3600;  // of any time zone

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
    for (const char c : rest_.substr(0, digits)) {
      if (!ascii::is_digit(c)) return std::nullopt;
      value = value * 10 + (c - '0');
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
  const std::chrono::year_month_day date(std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return kDay * static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count());
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
  const auto thousandths = static_cast<std::int64_t>(std::llround(within_years(seconds) * 1000));
  const auto point = std::chrono::milliseconds(thousandths);
  const auto days = std::chrono::floor<std::chrono::days>(point);
  const std::chrono::year_month_day date{std::chrono::sys_days(days)};
  const auto left = (point - days).count();
  return padded(static_cast<int>(date.year()), 4) + '-' +
         padded(static_cast<unsigned>(date.month()), 2) + '-' +
         padded(static_cast<unsigned>(date.day()), 2) + 'T' + padded(left / 3'600'000, 2) + ':' +
         padded(left / 60'000 % 60, 2) + ':' + padded(left / 1000 % 60, 2) + '.' +
         padded(left % 1000, 3) + 'Z';
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
