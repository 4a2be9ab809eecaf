#include "reading/chain.h"

#include <algorithm>
#include <cmath>

namespace ninety {
namespace {

/// Scales so that the numbers sum to one; returns the log of the old sum.
double normalise(RoleScores& scores) {
  float sum = 0;
  for (const float s : scores)
    sum += s;
  for (float& s : scores)
    s /= sum;
  return std::log(static_cast<double>(sum));
}

/// exp(scores - max), and the max.
float exponentials(const RoleScores& scores, RoleScores& out) {
  const float top = *std::max_element(scores.begin(), scores.end());
  for (std::size_t k = 0; k < kRoles; ++k)
    out[k] = std::exp(scores[k] - top);
  return top;
}

}  // namespace

double chain_marginals(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                       StepScores steps, std::vector<RoleScores>& probability) {
  const std::size_t n = items.size();
  probability.assign(n, RoleScores{});
  if (n == 0) return 0;
  std::vector<float> weights(steps.size());
  for (std::size_t s = 0; s < steps.size(); ++s)
    weights[s] = std::exp(steps[s]);
  std::vector<RoleScores> emission(n);
  double log_sum = 0;
  for (std::size_t i = 0; i < n; ++i)
    log_sum += exponentials(items[i], emission[i]);
  // Forward, scaled at every item so that nothing over- or underflows.
  probability[0] = emission[0];
  log_sum += normalise(probability[0]);
  for (std::size_t i = 1; i < n; ++i) {
    const float* step = weights.data() + step_index(joints[i], 0, 0);
    RoleScores forward{};
    for (std::size_t from = 0; from < kRoles; ++from) {
      for (std::size_t to = 0; to < kRoles; ++to) {
        forward[to] += probability[i - 1][from] * step[from * kRoles + to];
      }
    }
    for (std::size_t k = 0; k < kRoles; ++k)
      forward[k] *= emission[i][k];
    log_sum += normalise(forward);
    probability[i] = forward;
  }
  // Backward, folded into the forward numbers.
  RoleScores backward{};
  backward.fill(1.0F);
  for (std::size_t i = n; i-- > 0;) {
    RoleScores product{};
    for (std::size_t k = 0; k < kRoles; ++k)
      product[k] = probability[i][k] * backward[k];
    normalise(product);
    probability[i] = product;
    if (i == 0) break;
    const float* step = weights.data() + step_index(joints[i], 0, 0);
    RoleScores next{};
    for (std::size_t from = 0; from < kRoles; ++from) {
      for (std::size_t to = 0; to < kRoles; ++to) {
        next[from] += step[from * kRoles + to] * emission[i][to] * backward[to];
      }
    }
    normalise(next);
    backward = next;
  }
  return log_sum;
}

ChainResult decode_chain(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                         StepScores steps) {
  ChainResult result;
  const std::size_t n = items.size();
  chain_marginals(items, joints, steps, result.probability);
  result.best.resize(n);
  if (n == 0) return result;
  std::vector<std::array<std::uint8_t, kRoles>> back(n);
  RoleScores score = items[0];
  for (std::size_t i = 1; i < n; ++i) {
    RoleScores next{};
    for (std::size_t to = 0; to < kRoles; ++to) {
      std::size_t best = 0;
      for (std::size_t from = 1; from < kRoles; ++from) {
        const float challenger = score[from] + steps[step_index(joints[i], from, to)];
        if (challenger > score[best] + steps[step_index(joints[i], best, to)]) best = from;
      }
      back[i][to] = static_cast<std::uint8_t>(best);
      next[to] = score[best] + steps[step_index(joints[i], best, to)] + items[i][to];
    }
    score = next;
  }
  auto at = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t i = n; i-- > 0;) {
    result.best[i] = static_cast<Role>(at);
    at = back[i][at];
  }
  return result;
}

}  // namespace ninety
