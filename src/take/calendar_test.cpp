// ISO times there and back, and the day a person lives in.
#include "take/calendar.h"

#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety {
namespace {

double time_of(std::string_view iso) { return seconds_of(iso).value_or(-1); }

TEST(SecondsOf, ReadsDaysAndTimes) {
  EXPECT_EQ(seconds_of("1970-01-01"), 0);
  EXPECT_EQ(seconds_of("2000-02-29"), 951782400);
  EXPECT_EQ(seconds_of("2025-03-09T18:30"), 1741545000);
  EXPECT_EQ(seconds_of("2025-03-09T18:30:00.250Z"), 1741545000.25);
  EXPECT_EQ(seconds_of("2025-03-09T19:30:00+01:00"), 1741545000);
  EXPECT_EQ(seconds_of("2025-03-09T14:00:00-04:30"), 1741545000);
}

TEST(SecondsOf, RefusesWhatIsNoTime) {
  for (const auto* text :
       {"", "2025", "2025-3-9", "2025-02-29", "2025-13-01", "0000-01-01", "2025-03-09T",
        "2025-03-09T24:00", "2025-03-09T18:30:", "2025-03-09T18:30:00.", "2025-03-09T18:30x",
        "2025-03-09T18:30+1:00", "2025-03-09 18:30", "-025-03-09", "2025-03--9", "2025-03-09Z"})
    EXPECT_FALSE(seconds_of(text).has_value()) << text;
}

TEST(DayOf, IsThatOfThePlace) {
  const double late = time_of("2025-03-09T23:30Z");
  EXPECT_EQ(day_of(late), day_of(time_of("2025-03-09")));
  EXPECT_EQ(day_of(late, 3600), day_of(late) + 1);
  EXPECT_EQ(start_of_day(day_of(late, 3600), 3600), time_of("2025-03-10T00:00+01:00"));
  EXPECT_EQ(day_of(-1), -1);
}

TEST(IsoOf, KnowsTheEndsOfMonthsAndYears) {
  for (const auto* day : {"0001-01-01", "1899-12-31", "1900-02-28", "1900-03-01", "1970-01-01",
                          "2000-02-29", "2023-12-31", "2024-12-31", "2100-03-01", "9999-12-31"})
    EXPECT_EQ(iso_of(time_of(day)), std::string(day) + "T00:00:00.000Z");
  EXPECT_EQ(iso_of(-0.001), "1969-12-31T23:59:59.999Z");
  EXPECT_FALSE(seconds_of("1900-02-29").has_value());
}

TEST(DayOf, IsTotal) {
  for (const double odd : {std::nan(""), 1e300, -1e300, std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(iso_of(odd).size(), 24U) << odd;
    EXPECT_LT(std::abs(day_of(odd, std::numeric_limits<std::int32_t>::max())), 3'000'000);
  }
}

RC_GTEST_PROP(IsoOf, ReadsBackAsTheSameTime, ()) {
  const auto thousandths = *rc::gen::inRange<std::int64_t>(-2'000'000'000'000, 4'000'000'000'000);
  const double seconds = static_cast<double>(thousandths) / 1000;
  RC_ASSERT(std::abs(time_of(iso_of(seconds)) - seconds) < 5e-4);
}

}  // namespace
}  // namespace ninety
