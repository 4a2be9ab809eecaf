// Maximum-likelihood training of the linear chain (Lafferty et al. 2001) with a Gaussian prior,
// by L-BFGS. Items are stored once and shared by all augmented copies of an answer.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "reading/feature.h"
#include "reading/role.h"
#include "reading/sections.h"

namespace ninety::train {

/// Feature keys that occurred often enough, numbered.
class FeatureIndex {
 public:
  static constexpr std::uint32_t kAbsent = 0xFFFFFFFF;

  /// Keeps the keys that `count()` saw at least `least` times.
  void count(std::span<const Feature> features);
  void freeze(std::uint32_t least);
  [[nodiscard]] std::uint32_t find(FeatureKey key) const;
  [[nodiscard]] const std::vector<FeatureKey>& keys() const { return keys_; }

 private:
  std::unordered_map<FeatureKey, std::uint32_t> counts_;
  std::unordered_map<FeatureKey, std::uint32_t> numbers_;
  std::vector<FeatureKey> keys_;
};

/// Items in compressed rows: sparse features.
struct ItemStore {
  std::vector<std::uint32_t> begins = {0};
  std::vector<std::uint32_t> features;
  std::vector<float> values;

  std::uint32_t add(const FeatureIndex& index, std::span<const Feature> item);
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins.size() - 1); }
};

struct ChainSequence {
  std::vector<std::uint32_t> items;
  std::vector<std::vector<std::uint32_t>> places;  ///< further features of each item, here
  std::vector<std::uint8_t> labels;
  std::vector<std::uint8_t> joints;
  double weight = 1.0;
};

struct ChainOptions {
  double prior = 1.0;       ///< weight of the L2 penalty on sparse features
  double step_prior = 0.1;  ///< … on steps
  int iterations = 80;
  int threads = 2;
  std::size_t joints = 8;
};

struct ChainWeights {
  std::vector<double> sparse;  ///< [feature][6]
  std::vector<double> steps;   ///< [joint][6][6]
};

/// Starts from zero; the same input gives the same weights for the same number of threads.
[[nodiscard]] ChainWeights train_chain(const ItemStore& items, std::size_t features,
                                       const std::vector<ChainSequence>& sequences,
                                       const ChainOptions& options);

}  // namespace ninety::train
