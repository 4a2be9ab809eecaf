#include "brief/surroundings.h"

#include <algorithm>
#include <numeric>

namespace ninety {

Surroundings::Surroundings(const PostingFeatures& features, const std::vector<UnitJudgement>& looked)
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
  std::ranges::stable_sort(order, std::ranges::greater{}, [this](std::size_t place) { return p_[place][0]; });
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
  SurroundingFeatures made(out);
  for (std::size_t k = 0; k < kUnitQuestions; ++k) {
    made.own(k, std::clamp(looked_[i].odds[k], -5.0F, 5.0F) / 2);
    if (place > 0) made.before(k, p_[place - 1][k]);
    if (place + 1 < p_.size()) made.after(k, p_[place + 1][k]);
    made.section(k, section_[place][k]);
    made.near(k, mean_near(place)[k]);
    made.expected(k, std::min(expected_[k], 30.0F) / 10);
    made.most(k, most_[k]);
  }
  made.core_rank(core_rank_[place]);
  return out;
}

}  // namespace ninety
