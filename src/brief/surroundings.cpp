#include "brief/surroundings.h"

#include <algorithm>
#include <numeric>

#include "brief/feature_blocks.h"

namespace ninety {

Surroundings::Surroundings(const PostingFeatures& features,
                           const std::vector<UnitJudgement>& looked)
    : features_(features), looked_(looked), places_(looked.size()) {
  for (std::size_t i = 0; i < looked_.size(); ++i) {
    places_[i] = units_.size();
    if (features_.is_title(i)) continue;
    units_.push_back(i);
    Probabilities p{};
    for (std::size_t k = 0; k < kUnitQuestions; ++k) {
      p[k] = looked_[i].probability(static_cast<UnitQuestion>(k));
      expected_[k] += p[k];
      most_[k] = std::max(most_[k], p[k]);
    }
    p_.push_back(p);
  }
  add_sections();
  std::vector<std::size_t> order(units_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [this](std::size_t place) { return p_[place][0]; });
  core_rank_.resize(order.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank)
    core_rank_[order[rank]] = rank;
}

void Surroundings::add_sections() {
  section_.resize(units_.size());
  for (std::size_t begin = 0; begin < units_.size();) {
    auto end = begin + 1;
    while (end < units_.size() && units_[end] == units_[end - 1] + 1)
      ++end;
    Probabilities mean{};
    for (auto at = begin; at < end; ++at) {
      for (std::size_t k = 0; k < kUnitQuestions; ++k)
        mean[k] += p_[at][k] / static_cast<float>(end - begin);
    }
    std::fill(section_.begin() + static_cast<std::ptrdiff_t>(begin),
              section_.begin() + static_cast<std::ptrdiff_t>(end), mean);
    begin = end;
  }
}

Surroundings::Probabilities Surroundings::mean_near(std::size_t place) const {
  constexpr std::size_t kReach = 3;
  const auto first = place - std::min(place, kReach);
  const auto last = std::min(place + kReach + 1, p_.size());
  Probabilities mean{};
  for (auto at = first; at < last; ++at) {
    for (std::size_t k = 0; k < kUnitQuestions; ++k)
      mean[k] += at == place ? 0.0F : p_[at][k];
  }
  for (auto& value : mean)
    value /= static_cast<float>(std::max<std::size_t>(1, last - first - 1));
  return mean;
}

std::vector<UnitFeature> Surroundings::of(std::size_t i) const {
  std::vector<UnitFeature> out;
  if (features_.is_title(i)) return out;
  const auto place = places_[i];
  const auto& b = feature_blocks();
  const auto add = [&out](const Block& block, std::size_t index, float value) {
    out.push_back({block.begin + static_cast<std::uint32_t>(index), value});
  };
  const auto near = mean_near(place);
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    add(b.again_own, k, std::clamp(looked_[i].odds[k], -5.0F, 5.0F) / 2);
    if (place > 0) add(b.again_before, k, p_[place - 1][k]);
    if (place + 1 < p_.size()) add(b.again_after, k, p_[place + 1][k]);
    add(b.again_section, k, section_[place][k]);
    add(b.again_near, k, near[k]);
    add(b.again_expected, k, std::min(expected_[k], 30.0F) / 10);
    add(b.again_most, k, most_[k]);
  }
  add(b.again_rank, bucket_of(core_rank_[place]), 1);
  return out;
}

}  // namespace ninety
