#include "reading/chain.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety {
namespace {

constexpr std::size_t kJoints = 3;

struct Problem {
  std::vector<RoleScores> items;
  std::vector<std::uint8_t> joints;
  std::vector<float> steps;
};

/// Scores between -spread and spread.
Problem random_problem(std::size_t length, float spread, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> score(-spread, spread);
  Problem problem{.items = std::vector<RoleScores>(length),
                  .joints = std::vector<std::uint8_t>(length),
                  .steps = std::vector<float>(kJoints * kRoles * kRoles)};
  for (auto& item : problem.items)
    std::ranges::generate(item, [&] { return score(random); });
  std::ranges::generate(problem.joints,
                        [&] { return static_cast<std::uint8_t>(random() % kJoints); });
  std::ranges::generate(problem.steps, [&] { return score(random); });
  return problem;
}

double score_of(const Problem& problem, const std::vector<std::size_t>& labels) {
  double score = problem.items[0][labels[0]];
  for (std::size_t i = 1; i < labels.size(); ++i) {
    score += problem.items[i][labels[i]];
    score += problem.steps[step_index(problem.joints[i], labels[i - 1], labels[i])];
  }
  return score;
}

struct Exact {
  double best = -std::numeric_limits<double>::infinity();
  std::vector<std::array<double, kRoles>> probability;
};

/// Goes through all 6^n sequences.
Exact solve_by_hand(const Problem& problem) {
  const auto length = problem.items.size();
  Exact exact;
  exact.probability.resize(length);
  std::vector<std::size_t> labels(length);
  double sum = 0;
  for (bool more = true; more;) {
    const double score = score_of(problem, labels);
    exact.best = std::max(exact.best, score);
    sum += std::exp(score);
    for (std::size_t i = 0; i < length; ++i)
      exact.probability[i][labels[i]] += std::exp(score);
    std::size_t i = 0;
    while (i < length && ++labels[i] == kRoles)
      labels[i++] = 0;
    more = i < length;
  }
  for (auto& item : exact.probability) {
    for (double& p : item)
      p /= sum;
  }
  return exact;
}

std::vector<std::size_t> labels_of(const ChainResult& result) {
  std::vector<std::size_t> labels;
  labels.reserve(result.best.size());
  for (const Role role : result.best)
    labels.push_back(static_cast<std::size_t>(role));
  return labels;
}

TEST(Chain, OfNothingIsNothing) {
  const auto problem = random_problem(0, 1, 1);
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  EXPECT_TRUE(result.best.empty());
  EXPECT_TRUE(result.probability.empty());
}

TEST(Chain, OfOneItemIsItsSoftmax) {
  auto problem = random_problem(1, 0, 1);
  problem.items[0] = {1, 0, 3, 0, 0, 2};
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  EXPECT_EQ(result.best[0], Role::action);
  const double sum = std::exp(1.0) + std::exp(3.0) + std::exp(2.0) + 3;
  EXPECT_NEAR(result.probability[0][2], std::exp(3.0) / sum, 1e-6);
}

TEST(Chain, FollowsTheStepsOfTheJointItCrosses) {
  auto problem = random_problem(2, 0, 1);
  problem.items[0] = {5, 0, 0, 0, 0, 0};
  problem.joints = {0, 2};
  problem.steps[step_index(1, 0, 3)] = 9;
  problem.steps[step_index(2, 0, 4)] = 4;
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  EXPECT_EQ(result.best[0], Role::thesis);
  EXPECT_EQ(result.best[1], Role::bridge);
}

RC_GTEST_PROP(Chain, AgreesWithAllSequencesOfAShortOne, ()) {
  const auto length = *rc::gen::inRange<std::size_t>(1, 6);
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  const auto problem = random_problem(length, 3, seed);
  const auto exact = solve_by_hand(problem);
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  RC_ASSERT(std::abs(score_of(problem, labels_of(result)) - exact.best) < 1e-4);
  for (std::size_t i = 0; i < length; ++i) {
    for (std::size_t k = 0; k < kRoles; ++k) {
      RC_ASSERT(std::abs(static_cast<double>(result.probability[i][k]) - exact.probability[i][k]) <
                1e-4);
    }
  }
}

RC_GTEST_PROP(Chain, HasProbabilitiesThatSumToOneWhateverTheScores, ()) {
  const auto length = *rc::gen::inRange<std::size_t>(1, 400);
  const auto spread = *rc::gen::element(0.1F, 5.0F, 30.0F);
  const auto seed = *rc::gen::arbitrary<std::uint32_t>();
  auto problem = random_problem(length, spread, seed);
  for (float& step : problem.steps)
    step = std::clamp(step, -10.0F, 10.0F);
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  RC_ASSERT(result.best.size() == length);
  for (const auto& item : result.probability) {
    float sum = 0;
    for (const float p : item) {
      RC_ASSERT(p >= 0.0F && p <= 1.0001F);
      sum += p;
    }
    RC_ASSERT(std::abs(sum - 1.0F) < 1e-4F);
  }
}

TEST(Chain, StaysSureOverTenThousandItems) {
  auto problem = random_problem(10'000, 80, 7);
  std::ranges::fill(problem.steps, 0.0F);
  const auto result = decode_chain(problem.items, problem.joints, Steps(problem.steps));
  for (std::size_t i = 0; i < problem.items.size(); ++i) {
    const auto& item = problem.items[i];
    const auto chosen = static_cast<std::size_t>(result.best[i]);
    // Running totals near a million are exact to a sixteenth.
    ASSERT_NEAR(item[chosen], std::ranges::max(item), 0.25F) << i;
    const auto& probability = result.probability[i];
    ASSERT_NEAR(std::accumulate(probability.begin(), probability.end(), 0.0F), 1.0F, 1e-4F);
    ASSERT_GE(probability[chosen], 0.4F);
  }
}

}  // namespace
}  // namespace ninety
