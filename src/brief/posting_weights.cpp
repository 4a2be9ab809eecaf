#include "brief/posting_weights.h"

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

UnitJudgement PostingWeights::judge(std::span<const UnitFeature> features) const {
  Row sums{};
  for (const auto& feature : features) {
    const auto& row = rows_[feature.index];
    for (std::size_t k = 0; k < kUnitQuestions; ++k)
      sums[k] += feature.value * row[k];
  }
  UnitJudgement judged;
  for (std::size_t k = 0; k < kUnitQuestions; ++k)
    judged.p[k] = 1.0F / (1.0F + exponential(-sums[k]));
  return judged;
}

}  // namespace ninety
