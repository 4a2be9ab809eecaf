// Points in time and days, as far as takes need them. No clock: times come in as arguments.
//
//   seconds_of("2025-03-09T18:30:00.250Z")   // 1741545000.25
//   day_of(*seconds_of("2025-03-09T23:30Z"), 3600)   // the day number of 10 March, an hour east
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ninety {

/// Seconds since 1970-01-01T00:00Z of an ISO 8601 day ("2025-03-09", its start) or point in time
/// ("2025-03-09T18:30", seconds and their decimals optional, then "Z", "+01:00" or nothing, which
/// is UTC too). Nothing when it is neither, or outside the years 1 to 9999.
[[nodiscard]] std::optional<double> seconds_of(std::string_view iso);

/// "2025-03-09T18:30:00.250Z". Times outside the years 1 to 9999 are cut there.
[[nodiscard]] std::string iso_of(double seconds);

/// Days since 1970-01-01 at a place that is so many seconds east of UTC.
[[nodiscard]] std::int64_t day_of(double seconds, std::int32_t seconds_east = 0);

/// When that day begins there.
[[nodiscard]] double start_of_day(std::int64_t day, std::int32_t seconds_east = 0);

}  // namespace ninety
