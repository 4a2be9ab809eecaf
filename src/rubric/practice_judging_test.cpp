// D6.practice over takes made by hand, and the ranges of the norms.
#include "rubric/practice_judging.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "take/sample_delivery.h"
#include "take/sample_practice.h"

namespace ninety {
namespace {

using sample::history;
using testing::HasSubstr;
using testing::Not;

Judgement judged(const std::vector<PracticeTake>& takes) {
  return judge_practice(practise(takes, {.ranges = ranges_of({})}));
}

Judgement judged(Measure measure, const std::vector<double>& values) {
  return judged(history(measure, values));
}

/// The criterion as a report asks it.
Judgement asked(const Delivery* delivery) {
  const Reading reading;
  const Norms norms;
  return find_criterion("D6.practice")
      ->judge({.reading = reading, .norms = norms, .delivery = delivery});
}

TEST(JudgePractice, DoesNotApplyWithoutHistory) {
  EXPECT_EQ(judged({}).status, Status::not_applicable);
  EXPECT_EQ(judged(Measure::words_per_minute, {150}).status, Status::not_applicable);
  EXPECT_EQ(asked(nullptr).status, Status::not_applicable);
  const sample::Delivered first(sample::spoken(sample::kSaid));
  EXPECT_EQ(asked(&first.delivery).status, Status::not_applicable);
}

TEST(JudgePractice, TheSameRecordingAgainIsNoPractice) {
  EXPECT_EQ(judged(Measure::words_per_minute, {150, 150, 150, 150}).status, Status::not_applicable);
}

TEST(JudgePractice, IsMetByTakesThatGetBetterOrLieInside) {
  const auto better = judged(Measure::words_per_minute, {196, 192, 194, 151, 153, 150});
  EXPECT_EQ(better.status, Status::met);
  EXPECT_EQ(better.note,
            "6 takes on 1 day; better: pace (196, 192, 194, 151, 153, 150 words a "
            "minute)");
  const auto inside = judged(Measure::duration_s, {75, 82, 79});
  EXPECT_EQ(inside.status, Status::met);
  EXPECT_THAT(inside.note, HasSubstr("inside the range: length"));
}

TEST(JudgePractice, IsPartlyThereWithFewTakesOrWithoutProgress) {
  const auto few = judged(Measure::duration_s, {75, 82});
  EXPECT_EQ(few.status, Status::partly);
  EXPECT_THAT(few.note, HasSubstr("from 4 on"));
  const auto stays = judged(Measure::words_per_minute, {200, 203, 198, 201, 199, 204});
  EXPECT_EQ(stays.status, Status::partly);
  EXPECT_THAT(stays.note, HasSubstr("no change nearer to a range"));
  EXPECT_LT(few.score, judged(Measure::duration_s, {75, 82, 79}).score);
}

TEST(JudgePractice, OneMeasureBoughtWithAnotherIsNotMet) {
  auto takes = history(Measure::words_per_minute, {196, 192, 194, 151, 153, 150});
  const double seconds[] = {80, 81, 79, 150, 149, 151};
  for (std::size_t i = 0; i < takes.size(); ++i)
    takes[i].figures.at(static_cast<std::size_t>(Measure::duration_s)) = seconds[i];
  const auto found = judged(takes);
  EXPECT_EQ(found.status, Status::partly);
  EXPECT_THAT(found.note, HasSubstr("better: pace ("));
  EXPECT_THAT(found.note, HasSubstr("worse: length (80, 81, 79, 150, 149, 151 seconds)"));
}

TEST(JudgePractice, ASilentTakeIsNotMeasurable) {
  Take silent;
  silent.duration = 4;
  silent.not_measured = {{"speech", "the recording is silent"}};
  std::vector<Figures> earlier(3);
  for (std::size_t i = 0; i < earlier.size(); ++i)
    earlier[i][0] = 70 + static_cast<double>(i);
  const sample::Delivered made(silent, {}, earlier);
  const auto found = asked(&made.delivery);
  EXPECT_EQ(found.status, Status::not_measurable);
  EXPECT_EQ(found.note, "the recording is silent");
}

TEST(JudgePractice, TakesBeforeThisOneAndThisOneAreTheHistory) {
  std::vector<Figures> earlier(2);
  earlier[0][0] = 75;
  earlier[1][0] = 78;
  const sample::Delivered made(sample::spoken(sample::kSaid), {}, earlier);
  const auto practice = made.delivery.practice.value_or(Practice{});
  EXPECT_EQ(practice.recordings, 3U);
  EXPECT_EQ(practice.days, 0U) << "their times are not known";
  EXPECT_THAT(asked(&made.delivery).note, HasSubstr("3 takes;"));
  EXPECT_THAT(asked(&made.delivery).note, Not(HasSubstr("day")));
}

TEST(RangesOf, AreTheNormsAndHaveASource) {
  Norms norms;
  norms.longest_seconds = 120;
  const auto ranges = ranges_of(norms);
  const auto spread = ranges.at(static_cast<std::size_t>(Measure::sd_semitones));
  EXPECT_EQ(ranges[0].value_or(MeasureRange{}).high, 120);
  EXPECT_EQ(spread.value_or(MeasureRange{}).low, 1.8);
  for (std::size_t i = 0; i < kMeasures; ++i)
    EXPECT_EQ(ranges.at(i).has_value(), !range_source(static_cast<Measure>(i)).empty());
}

}  // namespace
}  // namespace ninety
