// What the second look sees beside the unit: the first look at its neighbours, its section and the
// whole posting.
//
//   const Surroundings around(features, looked);
//   weights.add(around.of(i), sums);
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "brief/posting_features.h"
#include "brief/unit_judgement.h"

namespace ninety {

class Surroundings {
 public:
  /// `looked` is parallel to the units of `features`; both must outlive it.
  Surroundings(const PostingFeatures& features, const std::vector<UnitJudgement>& looked);

  /// Features of unit `i` to be added to its own; a heading has none.
  [[nodiscard]] std::vector<UnitFeature> of(std::size_t i) const;

 private:
  using Probabilities = std::array<float, kUnitQuestions>;

  void add_sections();
  [[nodiscard]] Probabilities mean_near(std::size_t place) const;

  const PostingFeatures& features_;
  const std::vector<UnitJudgement>& looked_;
  std::vector<std::size_t> units_;        ///< those that are no headings
  std::vector<std::size_t> places_;       ///< of each unit in units_
  std::vector<Probabilities> p_;          ///< parallel to units_
  std::vector<Probabilities> section_;    ///< mean of the section, parallel to units_
  std::vector<std::uint32_t> core_rank_;  ///< units more surely core, parallel to units_
  Probabilities expected_{};              ///< sums of p_
  Probabilities most_{};
};

}  // namespace ninety
