// The practice ladder over takes made by hand.
#include "take/ladder.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "take/sample_practice.h"

namespace ninety {
namespace {

using sample::kHour;
using sample::kMonday;
using testing::ElementsAre;
using testing::IsEmpty;

PracticeTake take(TakeKind kind, double hour) {
  PracticeTake made;
  made.kind = kind;
  made.at = kMonday + hour * kHour;
  return made;
}

const std::vector<PracticeTake> kEvening = {take(TakeKind::cold, 20), take(TakeKind::cued, 20.5),
                                            take(TakeKind::retake, 21)};

TEST(Ladder, BeginsCold) {
  const auto ladder = ladder_of({});
  EXPECT_EQ(ladder.next, TakeKind::cold);
  EXPECT_TRUE(ladder.ready);
  EXPECT_THAT(ladder.done, IsEmpty());
}

TEST(Ladder, GoesUpOneRungATake) {
  EXPECT_EQ(ladder_of(std::span(kEvening).first(1)).next, TakeKind::cued);
  EXPECT_EQ(ladder_of(std::span(kEvening).first(2)).next, TakeKind::retake);
  const auto ladder = ladder_of(kEvening);
  EXPECT_EQ(ladder.next, TakeKind::next_day);
  EXPECT_THAT(ladder.done, ElementsAre(TakeKind::cold, TakeKind::cued, TakeKind::retake));
}

TEST(Ladder, WaitsForAnotherDay) {
  const auto tonight = ladder_of(kEvening, {.now = kMonday + 23 * kHour});
  EXPECT_FALSE(tonight.ready);
  EXPECT_EQ(tonight.ready_at, kMonday + 24 * kHour);
  EXPECT_TRUE(ladder_of(kEvening, {.now = kMonday + 24 * kHour}).ready);
  // Four hours east it is Tuesday 01:00 when the retake is made.
  const auto east = ladder_of(kEvening, {.now = kMonday + 30 * kHour, .seconds_east = 4 * 3600});
  EXPECT_FALSE(east.ready);
  EXPECT_EQ(east.ready_at, kMonday + 44 * kHour);
}

TEST(Ladder, ANextDayTakeOnTheSameDayIsNone) {
  auto takes = kEvening;
  takes.push_back(take(TakeKind::next_day, 23));
  EXPECT_EQ(ladder_of(takes).next, TakeKind::next_day);
  takes.push_back(take(TakeKind::next_day, 30));
  const auto ladder = ladder_of(takes);
  EXPECT_EQ(ladder.rounds, 1U);
  EXPECT_THAT(ladder.done, IsEmpty());
  EXPECT_EQ(ladder.next, TakeKind::cued) << "a take is cold only once";
}

TEST(Ladder, OtherTakesChangeNothing) {
  auto takes = kEvening;
  takes.insert(takes.begin() + 1, take(TakeKind::free, 20.2));
  takes.insert(takes.begin(), take(TakeKind::retake, 8));
  EXPECT_EQ(ladder_of(takes).next, TakeKind::next_day);
}

RC_GTEST_PROP(AnyLadder, DoesNotDependOnTheOrderOfTheInput, ()) {
  std::vector<PracticeTake> takes;
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i)
    takes.push_back(take(static_cast<TakeKind>(*rc::gen::inRange(0, 5)), 7.0 * i));
  const LadderOptions options = {.now = kMonday + *rc::gen::inRange(0, 100) * kHour};
  const auto ladder = ladder_of(takes, options);
  std::ranges::reverse(takes);
  const auto again = ladder_of(takes, options);
  RC_ASSERT(again.done == ladder.done);
  RC_ASSERT(again.next == ladder.next && again.ready == ladder.ready);
  RC_ASSERT(ladder.ready == !ladder.ready_at.has_value());
  RC_ASSERT(ladder.done.size() < kRungs.size());
}

}  // namespace
}  // namespace ninety
