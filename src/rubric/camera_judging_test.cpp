// D4.body and D5.eye over takes made by hand.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rubric/criterion.h"
#include "take/sample_delivery.h"

namespace ninety {
namespace {

using sample::Filmed;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::string kTold =
    "what drives me is a stubborn fault (0.5) last year our main pump stopped every monday (0.3) "
    "so "
    "i took it apart and found the seal and we lost thirty percent less water";

Judgement judged(std::string_view id, const Take& take, std::vector<Figures> earlier = {}) {
  const sample::Delivered made(take, {}, std::move(earlier));
  const Norms norms;
  return find_criterion(id)->judge({.reading = made.said,
                                    .norms = norms,
                                    .delivery = &made.delivery,
                                    .transcript = &made.transcript});
}

Take filmed(const Filmed& film) {
  auto take = sample::spoken(kTold);
  take.camera = sample::camera(take, film);
  return take;
}

/// Away for this share of the answer, in looks of three seconds at most, from its beginning on.
Take away_for(double share, LookDirection direction = LookDirection::down) {
  const auto take = sample::spoken(kTold);
  const double end = take.speech->start + share * take.speech->length();
  Filmed film;
  for (double from = take.speech->start; from < end; from += 3)
    film.look_aways.push_back({.time = {from, std::min(end, from + 3)}, .direction = direction});
  return filmed(film);
}

TEST(D5Eye, IsMetWhenMostOfTheSpeakingTimeIsTowardsTheCamera) {
  const auto judgement = judged("D5.eye", away_for(0.2));
  EXPECT_EQ(judgement.status, Status::met);
  EXPECT_FLOAT_EQ(judgement.score, 1);
  EXPECT_THAT(judgement.note, HasSubstr("give or take 8"));
}

TEST(D5Eye, FallsWithTheShare) {
  const auto some = judged("D5.eye", away_for(0.65));
  const auto little = judged("D5.eye", away_for(0.95));
  EXPECT_EQ(some.status, Status::partly);
  EXPECT_EQ(little.status, Status::missing);
  EXPECT_GT(some.score, little.score);
}

TEST(D5Eye, PointsAtTheWordsThatWereSaidAway) {
  const auto take = away_for(0.3);
  const auto judgement = judged("D5.eye", take);
  ASSERT_THAT(judgement.evidence, Not(IsEmpty()));
  const auto transcript = transcript_of(take);
  EXPECT_THAT(std::string(judgement.evidence.front().of(transcript.text)),
              HasSubstr("what drives me"));
}

TEST(D5Eye, ADoubtIsThePersons) {
  auto take = away_for(0.63);
  EXPECT_EQ(judged("D5.eye", take).status, Status::partly);
  take.camera->calibration = Calibration::assumed;
  const auto doubtful = judged("D5.eye", take);
  EXPECT_EQ(doubtful.status, Status::met) << "within its error it may well be enough";
  EXPECT_THAT(doubtful.note, HasSubstr("not set to your eyes"));
  EXPECT_THAT(doubtful.note, HasSubstr("a screen just below the lens may count"));
}

TEST(D5Eye, OneLongLookAwayIsPartlyAtMost) {
  std::string much;
  for (int i = 0; i < 6; ++i)
    much += kTold + " (0.4) ";
  auto take = sample::spoken(much);
  take.camera =
      sample::camera(take, {.look_aways = {{.time = {10, 18}, .direction = LookDirection::left}}});
  const auto judgement = judged("D5.eye", take);
  EXPECT_EQ(judgement.status, Status::partly);
  EXPECT_GE(judgement.score, 0.5F);
  EXPECT_LT(judgement.score, 1);
}

TEST(D5Eye, WhatSomebodyAlwaysDoesIsNeverMissing) {
  const auto take = away_for(0.95);
  const auto alone = sample::Delivered(take);
  const std::vector<Figures> earlier(3, figures_of(alone.delivery));
  EXPECT_EQ(judged("D5.eye", take).status, Status::missing);
  EXPECT_EQ(judged("D5.eye", take, earlier).status, Status::partly);
}

TEST(D5Eye, SaysWhyItIsNotMeasurable) {
  auto take = filmed({});
  take.camera->eye.reset();
  take.camera->not_measured = {{"eye", "it was too dark"}};
  const auto judgement = judged("D5.eye", take);
  EXPECT_EQ(judgement.status, Status::not_measurable);
  EXPECT_EQ(judgement.note, "it was too dark");
}

TEST(CameraCriteria, DoNotApplyWithoutACamera) {
  const auto take = sample::spoken(kTold);
  EXPECT_EQ(judged("D4.body", take).status, Status::not_applicable);
  EXPECT_EQ(judged("D5.eye", take).status, Status::not_applicable);
}

TEST(D4Body, IsMetInTheMiddleAtAGoodDistance) {
  const auto judgement = judged("D4.body", filmed({}));
  EXPECT_EQ(judgement.status, Status::met);
  EXPECT_THAT(judgement.note, HasSubstr("in the middle, at a good distance"));
  EXPECT_THAT(judgement.note, HasSubstr("3 nods"));
}

TEST(D4Body, NamesWhatIsOffInThePicture) {
  const auto with = [](auto change) {
    Filmed film;
    change(film.body);
    return judged("D4.body", filmed(film));
  };
  const auto off = with([](BodyFigures& body) { body.face_x = 0.8; });
  EXPECT_EQ(off.status, Status::partly);
  EXPECT_THAT(off.note, HasSubstr("off centre"));
  EXPECT_THAT(with([](BodyFigures& body) { body.face_scale = 0.03; }).note, HasSubstr("far from"));
  EXPECT_THAT(with([](BodyFigures& body) { body.face_scale = 0.4; }).note, HasSubstr("very near"));
  EXPECT_THAT(judged("D4.body", away_for(0.3, LookDirection::out_of_frame)).note,
              HasSubstr("in the picture 70 % of the time"));
  EXPECT_EQ(judged("D4.body", away_for(0.6, LookDirection::out_of_frame)).status, Status::missing);
}

// How somebody holds themselves and moves is told, never marked.
TEST(D4Body, NoMovementOfThePersonMovesStatusOrScore) {
  const auto usual = judged("D4.body", filmed({}));
  for (const double amount : {0.0, 30.0}) {
    Filmed film;
    film.body.head_tilt_deg = amount;
    film.body.head_turning_deg = amount;
    film.body.head_travel = amount;
    film.body.nods = amount;
    film.body.expressiveness = amount;
    film.body.shoulder_tilt_deg = amount;
    film.body.wrists_seen_share = amount / 30;
    film.body.wrists_speed = amount;
    const auto other = judged("D4.body", filmed(film));
    EXPECT_EQ(other.status, usual.status);
    EXPECT_EQ(other.score, usual.score);
  }
}

}  // namespace
}  // namespace ninety
