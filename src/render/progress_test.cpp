// Progress as a page gets it.
#include "render/progress.h"

#include <cctype>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "take/sample_practice.h"

namespace ninety {
namespace {

using sample::history;
using testing::HasSubstr;
using testing::Not;

Progress progressed(Measure measure, const std::vector<double>& values) {
  return progress_of(history(measure, values), {.now = sample::kMonday + 20 * sample::kHour});
}

std::string sentence(Measure measure, const std::vector<double>& values) {
  return sentence_of(progressed(measure, values).practice.measures.front());
}

TEST(ProgressJson, OfNoTakeIsWhole) {
  EXPECT_EQ(
      progress_json(progress_of({})),
      R"({"schema":1,"takes":0,"recordings":0,"days":0,"measures":[],"ladder":{"done":[],)"
      R"("rounds":0,"next":"cold","ready":true,"ready_at":null,"sentence":"Say it once without )"
      R"(preparing: this take is only there to compare with."},"criterion":{"id":"D6.practice",)"
      R"("title":"practice","status":"not_applicable","score":0.0000,"evidence":[],"note":""}})");
}

TEST(ProgressJson, HoldsValuesRangeBandAndTrend) {
  const auto json = progress_json(progressed(Measure::words_per_minute, {190, 180, 170, 150, 140}));
  EXPECT_THAT(json, HasSubstr(R"({"schema":1,"takes":5,"recordings":5,"days":1,"measures":[)"
                              R"({"name":"words_per_minute","label":"pace","unit":"words a )"
                              R"(minute","values":[{"take":"t1","at":"2025-03-10T12:00:00.000Z",)"
                              R"("value":190.000},)"));
  EXPECT_THAT(json, HasSubstr(R"("range":{"low":120.000,"high":160.000,"source":")"));
  EXPECT_THAT(json, HasSubstr(R"("noise":{"deviation":9.129,"low":153.480,"high":206.520},)"
                              R"("change":{"before":180.000,"now":145.000,"takes_before":3,)"
                              R"("takes_now":2},"trend":"better","sentence":"This came from 180 )"
                              R"(to 145 words a minute, into the range of 120 to 160."})"));
  EXPECT_THAT(json, HasSubstr(R"("criterion":{"id":"D6.practice","title":"practice","status":)"
                              R"("met","score":1.0000,"evidence":["t1","t2","t3","t4","t5"],)"));
}

TEST(ProgressJson, WhatIsNotKnownIsNull) {
  auto takes = history(Measure::median_hz, {120, 121});
  takes[0].at.reset();
  takes[0].id = "a \"quoted\" id";
  const auto json = progress_json(progress_of(takes));
  EXPECT_THAT(json, HasSubstr(R"({"take":"a \"quoted\" id","at":null,"value":120.000})"));
  EXPECT_THAT(json, HasSubstr(R"("range":null,"noise":{"deviation":3.615,"low":null,"high":null},)"
                              R"("change":null,"trend":"too_few")"));
}

TEST(Sentence, SaysWhatBecameOfAMeasure) {
  EXPECT_EQ(sentence(Measure::duration_s, {70}),
            "1 take so far: from 4 on, a change can be told from chance.");
  EXPECT_EQ(sentence(Measure::duration_s, {70, 72, 71, 73}),
            "Your takes differ no more than chance makes them: 72 seconds of late, inside the "
            "range of 60 to 90.");
  EXPECT_EQ(sentence(Measure::sd_semitones, {1.1, 1.2, 1.0, 1.3}),
            "Your takes differ no more than chance makes them: 1.1 semitones of late; the range "
            "is 1.8 and more.");
  EXPECT_EQ(sentence(Measure::fillers_per_minute, {14, 13, 15, 6, 5.5, 6.5}),
            "This came from 14.0 to 6.0 a minute, nearer to the range of up to 5.");
  EXPECT_EQ(sentence(Measure::duration_s, {80, 81, 79, 150, 149, 151}),
            "This went from 80 to 150 seconds; the next take can be about bringing it back to 60 "
            "to 90.");
  EXPECT_EQ(sentence(Measure::median_hz, {110, 111, 112, 160, 161, 162}),
            "This changed from 111 to 161 hertz; neither is better.");
  EXPECT_EQ(sentence(Measure::words_per_minute, {125, 126, 124, 157, 158, 156}),
            "This changed from 125 to 157 words a minute, and both are inside the range.");
  EXPECT_EQ(sentence(Measure::words_per_minute, {100, 101, 99, 180, 181, 182}),
            "This changed from 100 to 181 words a minute, from one side of 120 to 160 to the "
            "other.");
}

TEST(Sentence, IsKindAndCountsNoStreak) {
  std::vector<std::string> all;
  for (const auto& values : {std::vector<double>{70}, {80, 81, 79, 150, 149, 151}})
    all.push_back(sentence(Measure::duration_s, values));
  for (const auto next : {TakeKind::cold, TakeKind::cued, TakeKind::retake, TakeKind::next_day}) {
    for (const bool ready : {true, false}) {
      for (const std::uint32_t rounds : {0U, 3U}) {
        Ladder ladder;
        ladder.next = next;
        ladder.ready = ready;
        ladder.rounds = rounds;
        all.push_back(sentence_of(ladder));
      }
    }
  }
  for (const auto& told : all) {
    EXPECT_TRUE(std::isalnum(static_cast<unsigned char>(told.front())) != 0);
    EXPECT_EQ(told.back(), '.');
    for (const auto* word : {"streak", "in a row", "fail", "worse", "bad", "must", "missed"})
      EXPECT_THAT(told, Not(HasSubstr(word)));
  }
}

TEST(ProgressJson, TheLadderWaitsForAnotherDay) {
  auto takes = history(Measure::duration_s, {80, 81, 82});
  for (std::size_t i = 0; i < takes.size(); ++i)
    takes[i].kind = kRungs.at(i);
  const auto json =
      progress_json(progress_of(takes, {.now = sample::kMonday + 20 * sample::kHour}));
  EXPECT_THAT(json,
              HasSubstr(R"("ladder":{"done":["cold","cued","retake"],"rounds":0,"next":)"
                        R"("next_day","ready":false,"ready_at":"2025-03-11T00:00:00.000Z",)"));
}

}  // namespace
}  // namespace ninety
