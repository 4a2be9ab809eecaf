// Trends over takes made by hand, and what holds for any takes.
#include "take/practice.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "take/sample_practice.h"

namespace ninety {
namespace {

using sample::history;
using sample::later;
using testing::IsEmpty;

constexpr auto kPace = Measure::words_per_minute;

Practice practised(std::span<const PracticeTake> takes) {
  return practise(takes, {.ranges = sample::ranges()});
}

Trend trend(Measure measure, const std::vector<double>& values) {
  return practised(history(measure, values)).of(measure)->trend;
}

std::vector<Trend> trends(const Practice& practice) {
  std::vector<Trend> all;
  all.reserve(practice.measures.size());
  for (const auto& measure : practice.measures)
    all.push_back(measure.trend);
  return all;
}

TEST(Practise, TellsAChangeIntoTheRangeFromChance) {
  EXPECT_EQ(trend(kPace, {192, 188, 195, 152, 149, 150}), Trend::better);
  EXPECT_EQ(trend(kPace, {150, 149, 152, 195, 188, 192}), Trend::worse);
  EXPECT_EQ(trend(kPace, {168, 161, 172, 158, 166, 163}), Trend::no_difference);
  EXPECT_EQ(trend(Measure::fillers_per_minute, {14, 13, 15, 4, 3, 4}), Trend::better);
  EXPECT_EQ(trend(Measure::sd_semitones, {0.9, 1.0, 0.9, 1.7, 1.6, 1.7}), Trend::better);
}

TEST(Practise, InsideTheRangeOrAcrossItAChangeIsOnlyDifferent) {
  EXPECT_EQ(trend(kPace, {125, 126, 124, 157, 158, 156}), Trend::different);
  EXPECT_EQ(trend(kPace, {100, 101, 99, 180, 181, 182}), Trend::different);
  EXPECT_EQ(trend(Measure::sd_semitones, {1.9, 2.0, 1.9, 3.9, 4.0, 3.9}), Trend::different);
}

TEST(Practise, AMeasureWithoutARangeIsNeverBetterOrWorse) {
  EXPECT_EQ(trend(Measure::median_hz, {110, 111, 112, 160, 161, 160}), Trend::different);
  EXPECT_EQ(trend(Measure::integrated_lufs, {-31, -31.2, -30.9, -16, -16.1, -16.2}),
            Trend::different);
}

TEST(Practise, FewTakesShowNoTrend) {
  EXPECT_EQ(trend(kPace, {240}), Trend::too_few);
  EXPECT_EQ(trend(kPace, {240, 140}), Trend::too_few);
  EXPECT_EQ(trend(kPace, {240, 190, 140}), Trend::too_few);
  EXPECT_EQ(trend(kPace, {240, 239, 140, 141}), Trend::better);
  EXPECT_THAT(practised({}).measures, IsEmpty());
  EXPECT_EQ(practised({}).recordings, 0U);
}

TEST(Practise, OneTakeThatFallsOutIsNoTrend) {
  EXPECT_EQ(trend(kPace, {180, 182, 178, 181, 183, 140}), Trend::no_difference);
}

TEST(Practise, TheBandIsThatOfTheFormula) {
  // Halves 190, 180, 170 and 150, 140: s = √((200 + 50) / 3), more than 5 % of the mean; one day.
  const auto practice = practised(history(kPace, {190, 180, 170, 150, 140}));
  const auto* pace = practice.of(kPace);
  EXPECT_NEAR(pace->noise, std::sqrt(250.0 / 3), 1e-9);
  const auto change = pace->change.value_or(Change{});
  EXPECT_EQ(change.before, 180);
  EXPECT_EQ(change.now, 145);
  const double half = 3.18245 * pace->noise * std::sqrt(1 / 3.0 + 1 / 2.0);
  EXPECT_NEAR(change.low, 180 - half, 1e-3);
  EXPECT_NEAR(change.high, 180 + half, 1e-3);
  EXPECT_EQ(pace->trend, Trend::better);
}

TEST(Practise, TwoSittingsAreNotTakenForMany) {
  auto takes = history(kPace, {178, 177, 179, 154, 153, 155});
  EXPECT_EQ(practised(takes).of(kPace)->trend, Trend::better);
  for (std::size_t i = 3; i < takes.size(); ++i)
    takes[i] = later(takes[i], 24 * sample::kHour);
  const auto practice = practised(takes);
  EXPECT_EQ(practice.days, 2U);
  EXPECT_EQ(practice.of(kPace)->trend, Trend::no_difference);
}

TEST(Practise, ARecordingThatComesTwiceTellsNothingNew) {
  auto takes = history(kPace, {200, 140});
  const auto once = takes.back();
  for (int i = 1; i < 6; ++i) {
    takes.push_back(later(once, i * sample::kHour));
    takes.back().figures.at(static_cast<std::size_t>(kPace)) = 140.004;  // rounded on paper
  }
  const auto practice = practised(takes);
  EXPECT_EQ(practice.takes.size(), 7U);
  EXPECT_EQ(practice.recordings, 2U);
  EXPECT_EQ(practice.of(kPace)->trend, Trend::too_few);
}

TEST(Practise, WhatIsTooShortForAnAnswerIsNoTake) {
  auto takes = history(Measure::duration_s, {80, 1.5, 81, 2.9, 79});
  EXPECT_EQ(practised(takes).recordings, 3U);
}

TEST(Practise, IsTotal) {
  constexpr double kOdd[] = {std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity(), -1e308, 1e308, 0};
  std::vector<PracticeTake> takes;
  for (const double odd : kOdd) {
    PracticeTake take;
    take.at = odd;
    take.figures.fill(odd);
    takes.push_back(take);
  }
  const auto practice = practised(takes);
  EXPECT_EQ(practice.takes.size(), takes.size());
  for (const auto& measure : practice.measures)
    EXPECT_TRUE(std::isfinite(measure.noise));
}

TEST(Names, OfKindsAndMeasuresReadBack) {
  for (const auto name : kTakeKindNames)
    EXPECT_EQ(name_of(take_kind_from(name).value_or(TakeKind::free)), name);
  for (const auto name : kMeasureNames)
    EXPECT_EQ(name_of(measure_from(name).value_or(Measure::duration_s)), name);
  EXPECT_FALSE(take_kind_from("Cold").has_value());
  EXPECT_FALSE(measure_from("").has_value());
}

rc::Gen<std::vector<PracticeTake>> any_takes() {
  return rc::gen::exec([] {
    std::vector<PracticeTake> takes;
    const auto count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i) {
      PracticeTake take;
      take.id = "t" + std::to_string(i);
      take.at = sample::kMonday + 3600.0 * *rc::gen::inRange(0, 200);
      for (auto& figure : take.figures) {
        if (*rc::gen::inRange(0, 4) > 0) figure = *rc::gen::inRange(0, 4000) / 20.0;
      }
      takes.push_back(std::move(take));
    }
    return takes;
  });
}

bool same(const Practice& a, const Practice& b) {
  return a.recordings == b.recordings && a.days == b.days && trends(a) == trends(b) &&
         std::ranges::equal(a.measures, b.measures, [](const auto& x, const auto& y) {
           return x.noise == y.noise && x.level() == y.level();
         });
}

RC_GTEST_PROP(AnyPractice, DoesNotDependOnTheOrderOfTheInput, ()) {
  auto takes = *any_takes();
  const auto practice = practised(takes);
  for (std::size_t i = takes.size(); i > 1; --i)
    std::swap(takes[i - 1], takes[*rc::gen::inRange<std::size_t>(0, i)]);
  RC_ASSERT(same(practised(takes), practice));
}

RC_GTEST_PROP(AnyPractice, IsNotChangedByATakeEqualToTheLast, ()) {
  auto takes = in_order(*any_takes());
  RC_PRE(!takes.empty());
  const auto before = practised(takes);
  takes.push_back(later(takes.back(), 1));
  takes.back().id = "again";
  RC_ASSERT(trends(practised(takes)) == trends(before));
}

RC_GTEST_PROP(AnyPractice, OfNearlyEqualTakesShowsNoTrend, ()) {
  const double value = *rc::gen::inRange(10, 2000) / 10.0;
  std::vector<double> values;
  for (int i = *rc::gen::inRange(1, 20); i > 0; --i)
    values.push_back(value + 0.01 * *rc::gen::inRange(0, 30));
  const auto found = trend(kPace, values);
  RC_ASSERT(found == Trend::no_difference || found == Trend::too_few);
}

RC_GTEST_PROP(AnyPractice, CallsAChangeExactlyOutsideItsBand, ()) {
  for (const auto& measure : practised(*any_takes()).measures) {
    RC_ASSERT(measure.change.has_value() == (measure.trend != Trend::too_few));
    if (!measure.change) continue;
    const auto change = measure.change.value_or(Change{});
    RC_ASSERT(change.outside() == (measure.trend != Trend::no_difference));
    RC_ASSERT(change.low <= change.before);
    RC_ASSERT(measure.recordings >= kFewestForTrend);
  }
}

RC_GTEST_PROP(AnyPractice, IsBetterOnlyNearerToTheRange, ()) {
  for (const auto& measure : practised(*any_takes()).measures) {
    if (measure.trend != Trend::better && measure.trend != Trend::worse) continue;
    RC_ASSERT(measure.range.has_value());
    const auto range = measure.range.value_or(MeasureRange{});
    const auto change = measure.change.value_or(Change{});
    const double before = std::abs(range.beyond(change.before));
    const double now = std::abs(range.beyond(change.now));
    RC_ASSERT((measure.trend == Trend::better) == (now < before));
    RC_ASSERT(now != before);
  }
}

RC_GTEST_PROP(AnyPractice, IsTheSameInAnotherWeek, ()) {
  auto takes = *any_takes();
  const auto practice = practised(takes);
  for (auto& take : takes)
    take = later(take, 7 * 24 * sample::kHour);
  RC_ASSERT(same(practised(takes), practice));
}

// On one day, turned round in time, better and worse change places. An even number of takes, so
// that the halves do too.
RC_GTEST_PROP(AnyPractice, ToldBackwardsTurnsRound, ()) {
  std::vector<double> values;
  for (int i = 2 * *rc::gen::inRange(2, 6); i > 0; --i)
    values.push_back(*rc::gen::inRange(80, 260) + 0.1 * i);
  const auto forward = trend(kPace, values);
  std::ranges::reverse(values);
  const auto backward = trend(kPace, values);
  RC_ASSERT((forward == Trend::better) == (backward == Trend::worse));
  RC_ASSERT((forward == Trend::no_difference) == (backward == Trend::no_difference));
}

}  // namespace
}  // namespace ninety
