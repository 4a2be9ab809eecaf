#include "brief/posting_weights.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <unordered_map>

#include "reading/exponential.h"

namespace ninety {
namespace {

constexpr std::string_view kLearned =
#include "tables/posting_weights.inc"
    ;

std::unordered_map<std::string_view, std::uint32_t> numbers_by_name() {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  const auto& names = posting_feature_names();
  for (std::uint32_t i = 0; i < names.size(); ++i)
    numbers.emplace(names[i], i);
  return numbers;
}

}  // namespace

PostingWeights::PostingWeights(std::string_view text) : PostingWeights() {
  const auto numbers = numbers_by_name();
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto tab = std::min(line.find('\t'), line.size());
    const auto known = numbers.find(line.substr(0, tab));
    if (known == numbers.end()) continue;
    auto& row = rows_[known->second];
    for (auto& weight : row) {
      line.remove_prefix(std::min(line.find('\t'), line.size()));
      if (line.empty()) break;
      line.remove_prefix(1);
      std::from_chars(line.data(), line.data() + line.size(), weight);
    }
  }
}

const PostingWeights& PostingWeights::builtin() {
  static const PostingWeights made(kLearned);
  return made;
}

void PostingWeights::add(std::span<const UnitFeature> features, Row& sums) const {
  for (const auto& feature : features) {
    const auto& row = rows_[feature.index];
    for (std::size_t k = 0; k < sums.size(); ++k)
      sums[k] += feature.value * row[k];
  }
}

float UnitJudgement::probability(UnitQuestion question) const {
  return 1.0F / (1.0F + exponential(-odds[static_cast<std::size_t>(question)]));
}

std::vector<UnitJudgement> judge(const PostingFeatures& features, const PostingWeights& weights) {
  std::vector<PostingWeights::Row> sums(features.size());
  std::vector<UnitJudgement> judged(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    weights.add(features.of(i), sums[i]);
    std::copy_n(sums[i].begin(), kUnitQuestions, judged[i].odds.begin());
  }
  const Surroundings around(features, judged);
  for (std::size_t i = 0; i < features.size(); ++i) {
    weights.add(around.of(i), sums[i]);
    std::copy_n(sums[i].begin() + kUnitQuestions, kUnitQuestions, judged[i].odds.begin());
  }
  return judged;
}

}  // namespace ninety
