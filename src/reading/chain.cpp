#include "reading/chain.h"

#include <algorithm>
#include <memory>

#include "reading/wide.h"

namespace ninety {
namespace {

/// Scaled so that the roles sum to one.
inline Lanes normalised(const Lanes& lanes) {
  float sum = lanes[0];
  for (std::size_t k = 1; k < kRoles; ++k)
    sum += lanes[k];
  return lanes * Lanes(1.0F / sum);
}

/// exp(score - the largest).
inline Lanes emission_of(const RoleScores& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  return exponential(Lanes::of(scores) - Lanes(top));
}

/// Σ weight[i] × table[i].
inline Lanes product(const Lanes& weight, const Steps::Table& table) {
  Lanes sum = Lanes(weight[0]) * table[0];
  for (std::size_t i = 1; i < kRoles; ++i)
    sum = sum + Lanes(weight[i]) * table[i];
  return sum;
}

/// Probability of each role at each item, by forward–backward, scaled at every item so that
/// nothing over- or underflows.
NINETY_WIDE void find_marginals(std::span<const RoleScores> items,
                                std::span<const std::uint8_t> joints, const Steps& steps,
                                std::vector<RoleScores>& probability) {
  struct Item {
    Lanes emission;
    Lanes forward;
    Lanes backward;
  };
  const std::size_t n = items.size();
  const auto walked = std::make_unique_for_overwrite<Item[]>(n);
  for (std::size_t i = 0; i < n; ++i)
    walked[i].emission = emission_of(items[i]);
  walked[0].forward = normalised(walked[0].emission);
  walked[n - 1].backward = Lanes(1.0F);
  // Both ways in one loop: each step waits for the one before it, not for those of the other way.
  for (std::size_t i = 1, j = n - 1; i < n; ++i, --j) {
    const Lanes reached = product(walked[i - 1].forward, steps.weights(joints[i]));
    walked[i].forward = normalised(walked[i].emission * reached);
    const Lanes next = walked[j].emission * walked[j].backward;
    walked[j - 1].backward = normalised(product(next, steps.backward(joints[j])));
  }
  for (std::size_t i = 0; i < n; ++i)
    probability[i] = normalised(walked[i].forward * walked[i].backward).roles();
}

/// The most probable sequence (Viterbi).
NINETY_WIDE void find_best(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                           const Steps& steps, std::vector<Role>& best) {
  const std::size_t n = items.size();
  const auto back = std::make_unique_for_overwrite<LaneMask[]>(n);
  Lanes score = Lanes::of(items[0]);
  for (std::size_t i = 1; i < n; ++i) {
    const auto& step = steps.scores(joints[i]);
    Lanes next = Lanes(score[0]) + step[0];
    back[i] = LaneMask(0);
    for (std::size_t from = 1; from < kRoles; ++from) {
      const Lanes challenger = Lanes(score[from]) + step[from];
      const LaneMask better = challenger > next;
      next = select(better, challenger, next);
      back[i] = select(better, LaneMask(static_cast<std::int32_t>(from)), back[i]);
    }
    score = next + Lanes::of(items[i]);
  }
  const RoleScores last = score.roles();
  auto at = static_cast<std::size_t>(std::max_element(last.begin(), last.end()) - last.begin());
  for (std::size_t i = n; i-- > 0;) {
    best[i] = static_cast<Role>(at);
    if (i > 0) at = static_cast<std::size_t>(back[i][at]);
  }
}

}  // namespace

Steps::Steps(std::span<const float> scores) : joints_(scores.size() / (kRoles * kRoles)) {
  for (std::size_t joint = 0; joint < joints_.size(); ++joint) {
    auto& [from_scores, from_weights, to_weights] = joints_[joint];
    std::array<RoleScores, kRoles> backward;
    for (std::size_t from = 0; from < kRoles; ++from) {
      RoleScores row;
      RoleScores weights;
      for (std::size_t to = 0; to < kRoles; ++to) {
        row[to] = scores[step_index(static_cast<std::uint8_t>(joint), from, to)];
        weights[to] = backward[to][from] = exponential(row[to]);
      }
      from_scores[from] = Lanes::of(row);
      from_weights[from] = Lanes::of(weights);
    }
    for (std::size_t to = 0; to < kRoles; ++to)
      to_weights[to] = Lanes::of(backward[to]);
  }
}

std::vector<RoleScores> chain_probability(std::span<const RoleScores> items,
                                          std::span<const std::uint8_t> joints,
                                          const Steps& steps) {
  std::vector<RoleScores> probability(items.size());
  if (!items.empty()) find_marginals(items, joints, steps, probability);
  return probability;
}

ChainResult decode_chain(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                         const Steps& steps) {
  ChainResult result{.best = std::vector<Role>(items.size()),
                     .probability = chain_probability(items, joints, steps)};
  if (!items.empty()) find_best(items, joints, steps, result.best);
  return result;
}

}  // namespace ninety
