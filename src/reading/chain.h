// A linear chain (Lafferty, McCallum & Pereira 2001) over the six roles: scores of items and of
// the steps between them → the best labels and how sure they are.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reading/role.h"

namespace ninety {

/// Scores of steps: [joint][from][to], natural-log units.
using StepScores = std::span<const float>;

struct ChainResult {
  std::vector<Role> best;               ///< most probable sequence (Viterbi)
  std::vector<RoleScores> probability;  ///< of each role at each item (forward–backward); sums to 1
};

/// `items[i]` scores item i, `joints[i]` says over which joint it is reached (that of item 0 is
/// not used); `steps` holds joints × 6 × 6 scores. Total: empty input gives empty output.
[[nodiscard]] ChainResult decode_chain(std::span<const RoleScores> items,
                                       std::span<const std::uint8_t> joints, StepScores steps);

/// The marginals alone, and the log of the sum over all sequences.
double chain_marginals(std::span<const RoleScores> items, std::span<const std::uint8_t> joints,
                       StepScores steps, std::vector<RoleScores>& probability);

[[nodiscard]] constexpr std::size_t step_index(std::uint8_t joint, std::size_t from,
                                               std::size_t to) {
  return (std::size_t{joint} * kRoles + from) * kRoles + to;
}

}  // namespace ninety
