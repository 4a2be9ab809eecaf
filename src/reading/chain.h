// A linear chain (Lafferty, McCallum & Pereira 2001) over the six roles: scores of items and of
// the steps between them → the best labels and how sure they are.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reading/lanes.h"
#include "reading/role.h"

namespace ninety {

/// Scores of steps between roles and their exponentials, made once; a row holds the steps from one
/// role.
class Steps {
 public:
  using Table = std::array<Lanes, kRoles>;

  Steps() = default;
  /// `scores`: [joint][from][to], natural-log units.
  explicit Steps(std::span<const float> scores);

  [[nodiscard]] const Table& scores(std::uint8_t joint) const { return joints_[joint].scores; }
  [[nodiscard]] const Table& weights(std::uint8_t joint) const { return joints_[joint].weights; }
  /// [to][from]
  [[nodiscard]] const Table& backward(std::uint8_t joint) const { return joints_[joint].backward; }

 private:
  struct OfJoint {
    Table scores{};
    Table weights{};
    Table backward{};
  };
  std::vector<OfJoint> joints_;
};

struct ChainResult {
  std::vector<Role> best;               ///< most probable sequence (Viterbi)
  std::vector<RoleScores> probability;  ///< of each role at each item (forward–backward); sums to 1
};

/// `items[i]` scores item i, `joints[i]` says over which joint it is reached (that of item 0 is
/// not used). Total: empty input gives empty output.
[[nodiscard]] ChainResult decode_chain(std::span<const RoleScores> items,
                                       std::span<const std::uint8_t> joints, const Steps& steps);
/// Its `probability` alone.
[[nodiscard]] std::vector<RoleScores> chain_probability(std::span<const RoleScores> items,
                                                        std::span<const std::uint8_t> joints,
                                                        const Steps& steps);

[[nodiscard]] constexpr std::size_t step_index(std::uint8_t joint, std::size_t from,
                                               std::size_t to) {
  return (std::size_t{joint} * kRoles + from) * kRoles + to;
}

}  // namespace ninety
