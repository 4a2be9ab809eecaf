#include "reading/chain.h"

#include <algorithm>

#include "reading/exponential.h"
#include "reading/wide.h"

namespace ninety {
namespace {

using Row = Steps::Row;  // six roles and two places that stay zero

/// Scales so that the numbers sum to one.
inline void normalise(Row& row) {
  float sum = 0;
  for (std::size_t k = 0; k < kRoles; ++k)
    sum += row[k];
  const float scale = 1.0F / sum;
  for (float& value : row)
    value *= scale;
}

/// exp(score - the largest).
inline Row exponentials(const RoleScores& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  Row row{};
  for (std::size_t k = 0; k < kRoles; ++k)
    row[k] = exponential(scores[k] - top);
  return row;
}

/// Σ weight[i] × table[i].
inline Row product(const Row& weight, const Steps::Table& table) {
  Row sum{};
  for (std::size_t i = 0; i < kRoles; ++i) {
    for (std::size_t k = 0; k < Steps::kWidth; ++k)
      sum[k] += weight[i] * table[i][k];
  }
  return sum;
}

/// Probability of each role at each item, by forward–backward, scaled at every item so that
/// nothing over- or underflows.
NINETY_WIDE void find_marginals(std::span<const RoleScores> items,
                                std::span<const std::uint8_t> joints, const Steps& steps,
                                std::vector<RoleScores>& probability) {
  const std::size_t n = items.size();
  std::vector<Row> emission(n);
  std::vector<Row> forward(n);
  for (std::size_t i = 0; i < n; ++i) {
    emission[i] = exponentials(items[i]);
    forward[i] = emission[i];
    if (i > 0) {
      const Row reached = product(forward[i - 1], steps.weights(joints[i]));
      for (std::size_t k = 0; k < Steps::kWidth; ++k)
        forward[i][k] *= reached[k];
    }
    normalise(forward[i]);
  }
  Row backward;
  backward.fill(1.0F);
  for (std::size_t i = n; i-- > 0;) {
    Row both;
    for (std::size_t k = 0; k < Steps::kWidth; ++k)
      both[k] = forward[i][k] * backward[k];
    normalise(both);
    std::copy_n(both.begin(), kRoles, probability[i].begin());
    if (i == 0) break;
    Row next;
    for (std::size_t k = 0; k < Steps::kWidth; ++k)
      next[k] = emission[i][k] * backward[k];
    backward = product(next, steps.backward(joints[i]));
    normalise(backward);
  }
}

/// The most probable sequence (Viterbi).
NINETY_WIDE void find_best(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                           const Steps& steps, std::vector<Role>& best) {
  const std::size_t n = items.size();
  std::vector<std::array<std::int32_t, Steps::kWidth>> back(n);
  Row score{};
  std::copy_n(items[0].begin(), kRoles, score.begin());
  for (std::size_t i = 1; i < n; ++i) {
    const auto& step = steps.scores(joints[i]);
    Row next;
    for (std::size_t to = 0; to < Steps::kWidth; ++to)
      next[to] = score[0] + step[0][to];
    for (std::int32_t from = 1; from < static_cast<std::int32_t>(kRoles); ++from) {
      for (std::size_t to = 0; to < Steps::kWidth; ++to) {
        const auto f = static_cast<std::size_t>(from);
        const float challenger = score[f] + step[f][to];
        const bool better = challenger > next[to];
        next[to] = better ? challenger : next[to];
        back[i][to] = better ? from : back[i][to];
      }
    }
    for (std::size_t to = 0; to < kRoles; ++to)
      score[to] = next[to] + items[i][to];
  }
  auto at = static_cast<std::size_t>(std::max_element(score.begin(), score.begin() + kRoles) -
                                     score.begin());
  for (std::size_t i = n; i-- > 0;) {
    best[i] = static_cast<Role>(at);
    at = static_cast<std::size_t>(back[i][at]);
  }
}

}  // namespace

Steps::Steps(std::span<const float> scores) : joints_(scores.size() / (kRoles * kRoles)) {
  for (std::size_t joint = 0; joint < joints_.size(); ++joint) {
    for (std::size_t from = 0; from < kRoles; ++from) {
      for (std::size_t to = 0; to < kRoles; ++to) {
        const float score = scores[step_index(static_cast<std::uint8_t>(joint), from, to)];
        joints_[joint].scores[from][to] = score;
        joints_[joint].weights[from][to] = exponential(score);
        joints_[joint].backward[to][from] = exponential(score);
      }
    }
  }
}

ChainResult decode_chain(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                         const Steps& steps) {
  ChainResult result;
  result.best.resize(items.size());
  result.probability.resize(items.size());
  if (items.empty()) return result;
  find_marginals(items, joints, steps, result.probability);
  find_best(items, joints, steps, result.best);
  return result;
}

}  // namespace ninety
