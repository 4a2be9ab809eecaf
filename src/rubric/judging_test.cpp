// Criteria judged on facts made by hand: no text is read here.
#include "rubric/judging.h"

#include <cmath>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Judgement judge(std::string_view id, const Reading& reading, const Norms& norms = {}) {
  const Criterion* criterion = find_criterion(id);
  return criterion->judge({.reading = reading, .norms = norms});
}

Segment segment(Role role, Span span, std::uint32_t words) {
  Segment made;
  made.span = span;
  made.role = role;
  made.words = words;
  return made;
}

Reading with_context(std::uint32_t situation, std::uint32_t rest) {
  Reading reading;
  reading.words[static_cast<std::size_t>(Role::situation)] = situation;
  reading.words[static_cast<std::size_t>(Role::action)] = rest;
  return reading;
}

Reading with_thesis(std::uint32_t words) {
  Reading reading;
  reading.segments = {segment(Role::other, {0, 5}, 1), segment(Role::thesis, {6, 50}, words - 1),
                      segment(Role::thesis, {51, 60}, 1), segment(Role::action, {61, 90}, 7),
                      segment(Role::thesis, {91, 99}, 40)};
  return reading;
}

TEST(FromEstimate, TakesTheMostProbableStatusAndTheExpectedScore) {
  const auto judgement = from_estimate({.missing = 0.2F, .partly = 0.5F, .met = 0.3F}, {});
  EXPECT_EQ(judgement.status, Status::partly);
  EXPECT_FLOAT_EQ(judgement.score, 0.55F);
  EXPECT_EQ(from_estimate({.missing = 0.1F, .partly = 0.2F, .met = 0.7F}, {}).status, Status::met);
}

TEST(FromEstimate, DoesNotPraiseWhenInDoubt) {
  EXPECT_EQ(from_estimate({}, {}).status, Status::missing);
  EXPECT_EQ(from_estimate({.missing = 0.0F, .partly = 0.5F, .met = 0.5F}, {}).status,
            Status::partly);
}

TEST(FromEstimate, SortsEvidenceAndDropsDoubles) {
  const auto judgement = from_estimate({}, {{9, 12}, {0, 4}, {9, 12}});
  EXPECT_THAT(judgement.evidence, ElementsAre(Span{0, 4}, Span{9, 12}));
}

TEST(ContextBudget, TurnsAtTheNorms) {
  EXPECT_EQ(judge("F2.context-budget", with_context(32, 68)).status, Status::met);
  EXPECT_EQ(judge("F2.context-budget", with_context(33, 67)).status, Status::partly);
  EXPECT_EQ(judge("F2.context-budget", with_context(40, 60)).status, Status::missing);
  const Norms generous = {.context_share_partly = 0.5F, .context_share_missing = 0.6F};
  EXPECT_EQ(judge("F2.context-budget", with_context(40, 60), generous).status, Status::met);
}

TEST(ContextBudget, FallsWithEveryWordAndWithoutJumps) {
  EXPECT_FLOAT_EQ(judge("F2.context-budget", with_context(20, 80)).score, 1.0F);
  EXPECT_NEAR(judge("F2.context-budget", with_context(45, 55)).score, 0.0F, 1e-6F);
  float before = 1;
  for (std::uint32_t share = 201; share < 450; ++share) {
    const float score = judge("F2.context-budget", with_context(share, 1000 - share)).score;
    EXPECT_LT(score, before);
    EXPECT_GT(score, before - 0.01F);
    before = score;
  }
}

TEST(ContextBudget, IsNotAskedOfAnEmptyAnswer) {
  EXPECT_EQ(judge("F2.context-budget", Reading{}).status, Status::not_applicable);
}

TEST(SuccinctThesis, CountsTheFirstRunOfThesisOnly) {
  const auto judgement = judge("F1.succinct", with_thesis(30));
  EXPECT_EQ(judgement.status, Status::met);
  EXPECT_FLOAT_EQ(judgement.score, 1.0F);
  EXPECT_THAT(judgement.evidence, ElementsAre(Span{6, 50}, Span{51, 60}));
}

TEST(SuccinctThesis, TurnsAtTheNorms) {
  EXPECT_EQ(judge("F1.succinct", with_thesis(35)).status, Status::met);
  EXPECT_EQ(judge("F1.succinct", with_thesis(36)).status, Status::partly);
  EXPECT_EQ(judge("F1.succinct", with_thesis(55)).status, Status::partly);
  EXPECT_EQ(judge("F1.succinct", with_thesis(56)).status, Status::missing);
  EXPECT_FLOAT_EQ(judge("F1.succinct", with_thesis(62)).score, 0.0F);
}

TEST(SuccinctThesis, IsEstimatedWhereThereIsNone) {
  Reading reading;
  reading.traits[static_cast<std::size_t>(Trait::F1_succinct)] = {.missing = 0.9F, .met = 0.1F};
  EXPECT_EQ(judge("F1.succinct", reading).status, Status::missing);
  EXPECT_FLOAT_EQ(judge("F1.succinct", reading).score, 0.1F);
}

TEST(Pitfalls, FireFromOneHalfAndAreDoubtfulBelow) {
  constexpr std::string_view kIds[] = {"P.personal", "P.extrinsic", "P.generic", "P.hobby",
                                       "P.no_drive"};
  for (std::size_t i = 0; i < std::size(kIds); ++i) {
    const auto at = [&](float probability) {
      Reading reading;
      reading.pitfalls[i] = {.probability = probability, .evidence = {{1, 2}}};
      return judge(kIds[i], reading);
    };
    EXPECT_EQ(at(0.29F).status, Status::met) << kIds[i];
    EXPECT_EQ(at(0.30F).status, Status::partly) << kIds[i];
    EXPECT_EQ(at(0.49F).status, Status::partly) << kIds[i];
    EXPECT_EQ(at(0.50F).status, Status::missing) << kIds[i];
    EXPECT_FLOAT_EQ(at(0.75F).score, 0.25F);
    EXPECT_THAT(at(0.75F).evidence, ElementsAre(Span{1, 2}));
  }
}

TEST(Sources, AreMetByTheNamedOneAlone) {
  for (std::size_t named = 0; named < kSources; ++named) {
    Reading reading;
    reading.source.category = static_cast<Source>(named);
    reading.source.probability[named] = 0.8F;
    reading.source.evidence = {{3, 8}};
    for (std::size_t asked = 0; asked < kSources; ++asked) {
      const auto judgement = judge("S." + std::string(kSourceNames[asked]), reading);
      EXPECT_EQ(judgement.status, asked == named ? Status::met : Status::not_applicable);
      EXPECT_FLOAT_EQ(judgement.score, asked == named ? 0.8F : 0.0F);
    }
  }
}

TEST(Action, IsShownByTheWordsThatHideWhoActed) {
  Reading reading;
  reading.agency.we_words = {{30, 32}};
  reading.agency.passive_words = {{10, 21}};
  reading.traits[static_cast<std::size_t>(Trait::F2_action)] = {.partly = 0.8F, .met = 0.2F};
  EXPECT_THAT(judge("F2.action", reading).evidence, ElementsAre(Span{10, 21}, Span{30, 32}));
}

TEST(Measured, IsShownByTheMeasureOrByTheOutcomeThatLacksOne) {
  Reading reading;
  reading.outcomes = {{.span = {0, 40}, .measured = true, .measure = {20, 30}},
                      {.span = {41, 60}, .measured = false, .measure = {}}};
  Estimate& estimate = reading.traits[static_cast<std::size_t>(Trait::F2_measured)];
  estimate = {.met = 1};
  EXPECT_THAT(judge("F2.measured", reading).evidence, ElementsAre(Span{20, 30}));
  estimate = {.missing = 1};
  EXPECT_THAT(judge("F2.measured", reading).evidence, ElementsAre(Span{0, 40}, Span{41, 60}));
}

TEST(Order, IsShownByThePartOutOfPlace) {
  Reading reading;
  reading.segments = {segment(Role::bridge, {0, 9}, 2), segment(Role::action, {10, 19}, 2),
                      segment(Role::thesis, {20, 29}, 2)};
  EXPECT_THAT(judge("F.order", reading).evidence, ElementsAre(Span{0, 9}, Span{20, 29}));
}

/// An answer whose closing and one competency, one value are as given.
Fit fit_with(Shown shown, Closing closing, float strength) {
  Fit fit;
  fit.has_posting = fit.has_organisation = true;
  fit.competencies.resize(2);
  fit.competencies[0] = {.name = "record keeping",
                         .status = shown,
                         .strength = strength,
                         .weight = 1,
                         .core = true,
                         .evidence = {{0, 9}},
                         .asked_by = {{3, 7}},
                         .nearest = {}};
  fit.competencies[1] = fit.competencies[0];
  fit.values = {fit.competencies[0]};
  fit.closing = {.status = closing, .strength = strength, .evidence = {{20, 30}}, .tie = {}};
  fit.story_score = 100 * strength;
  return fit;
}

Judgement judge_with(std::string_view id, const Fit& fit) {
  const Reading reading;
  const Norms norms;
  return find_criterion(id)->judge({.reading = reading, .norms = norms, .fit = &fit});
}

TEST(Tailoring, ClaimsNothingWithoutAPosting) {
  const Reading reading;
  const Norms norms;
  for (const auto id : {"F3.role", "P.any_job", "T1", "T2", "T3", "T4", "T5", "T.parroting"}) {
    const Subject subject = {.reading = reading, .norms = norms};
    EXPECT_EQ(find_criterion(id)->judge(subject).status, Status::not_applicable) << id;
  }
}

TEST(Tailoring, FollowsTheFit) {
  const auto good = fit_with(Shown::shown, Closing::met, 0.9F);
  const auto little = fit_with(Shown::absent, Closing::missing, 0.1F);
  for (const auto id : {"F3.role", "P.any_job", "T2", "T4", "T5"}) {
    EXPECT_EQ(judge_with(id, good).status, Status::met) << id;
    EXPECT_EQ(judge_with(id, little).status, Status::missing) << id;
    EXPECT_GT(judge_with(id, good).score, judge_with(id, little).score) << id;
  }
  EXPECT_EQ(judge_with("T2", fit_with(Shown::claimed, Closing::met, 0.4F)).status, Status::partly);
}

TEST(Tailoring, IsTakenBackByOppositeConduct) {
  auto fit = fit_with(Shown::shown, Closing::met, 0.9F);
  fit.opposed = 0.8F;
  fit.against = {{11, 15}};
  EXPECT_EQ(judge_with("T4", fit).status, Status::missing);
  EXPECT_THAT(judge_with("T4", fit).evidence, ElementsAre(Span{11, 15}));
  EXPECT_EQ(judge_with("T2", fit).status, Status::partly);
}

TEST(Tailoring, FindsNoInterchangeableEndingWhereThereIsNone) {
  auto fit = fit_with(Shown::shown, Closing::missing, 0);
  fit.closing.evidence.clear();
  EXPECT_EQ(judge_with("P.any_job", fit).status, Status::not_applicable);
  EXPECT_EQ(judge_with("F3.role", fit).status, Status::missing);
}

TEST(Tailoring, ShowsPastedWords) {
  auto fit = fit_with(Shown::shown, Closing::met, 0.9F);
  EXPECT_EQ(judge_with("T.parroting", fit).status, Status::met);
  fit.pasted = {{2, 8}};
  EXPECT_EQ(judge_with("T.parroting", fit).status, Status::missing);
  EXPECT_THAT(judge_with("T.parroting", fit).evidence, ElementsAre(Span{2, 8}));
}

TEST(EveryCriterion, JudgesAnEmptyReading) {
  const Reading reading;
  const Norms norms;
  for (const Criterion& criterion : all_criteria()) {
    const auto judgement = criterion.judge({.reading = reading, .norms = norms});
    EXPECT_TRUE(judgement.score >= 0 && judgement.score <= 1) << criterion.id;
    EXPECT_THAT(judgement.evidence, IsEmpty()) << criterion.id;
  }
}

}  // namespace
}  // namespace ninety
