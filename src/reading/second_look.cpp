#include "reading/second_look.h"

#include <algorithm>

#include "reading/exponential.h"
#include "reading/wide.h"

namespace ninety {
namespace {

constexpr float kFew = 8;    // words of a role from which it is there
constexpr float kMany = 40;  // … and from which it is a part of its own
constexpr float kLeast = 0.01F;

/// A number of words as two soft steps.
void add_steps(float words, float* out) {
  out[0] = std::min(words, kFew) / kFew;
  out[1] = std::clamp((words - kFew) / (kMany - kFew), 0.0F, 1.0F);
}

}  // namespace

std::vector<LookFeatures> look_features(const FirstLook& look) {
  const auto count = look.probability.size();
  std::vector<LookFeatures> features(count);
  RoleScores after{};
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t k = 0; k < kRoles; ++k)
      after[k] += static_cast<float>(look.words[i]) * look.probability[i][k];
  }
  RoleScores before{};
  for (std::size_t i = 0; i < count; ++i) {
    const auto& p = look.probability[i];
    const auto words = static_cast<float>(look.words[i]);
    auto* out = features[i].data();
    *out++ = 1;
    for (std::size_t k = 0; k < kRoles; ++k)
      *out++ = logarithm(p[k] + kLeast);
    for (std::size_t k = 0; k < kRoles; ++k)
      after[k] = std::max(0.0F, after[k] - words * p[k]);
    for (std::size_t k = 0; k < kRoles; ++k, out += 2)
      add_steps(before[k], out);
    for (std::size_t k = 0; k < kRolesAfter; ++k, out += 2)
      add_steps(after[k], out);
    for (std::size_t k = 0; k < kRoles; ++k)
      before[k] += words * p[k];
  }
  return features;
}

namespace {

NINETY_WIDE std::vector<RoleScores> scores_of(const std::vector<LookFeatures>& features,
                                              const RowTable<kRoles>& weights) {
  std::vector<RoleScores> scores(features.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    RowTable<kRoles>::Scores sum{};
    for (std::uint32_t f = 0; f < kLookFeatures; ++f)
      add_row<RowTable<kRoles>::kWidth>(features[i][f], weights.row(f), sum.data());
    std::copy_n(sum.begin(), kRoles, scores[i].begin());
  }
  return scores;
}

}  // namespace

ChainResult SecondLook::decode(const FirstLook& look) const {
  return decode_chain(scores_of(look_features(look), weights), look.joints, steps);
}

}  // namespace ninety
