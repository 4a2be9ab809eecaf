// Weights as training leaves them: by named feature, before they are folded into the tables that
// the engine reads.
#pragma once

#include <cstdint>
#include <vector>

#include "train/chain_trainer.h"

namespace ninety::train {

struct Trained {
  FeatureIndex index;
  std::vector<double> weights;  ///< [feature][column]
  std::uint32_t columns = 0;

  /// The `columns` weights of a feature, or nullptr.
  [[nodiscard]] const double* find(FeatureKey key) const {
    const auto number = index.find(key);
    return number == FeatureIndex::kAbsent ? nullptr
                                           : weights.data() + std::size_t{number} * columns;
  }

  /// row[k] += weight of column k; nothing for a feature without weights.
  void add(FeatureKey key, double* row) const {
    const double* from = find(key);
    for (std::uint32_t k = 0; from != nullptr && k < columns; ++k)
      row[k] += from[k];
  }
};

/// A chain: the weights of its items and of the steps between them.
struct TrainedChain {
  Trained items;
  std::vector<double> steps;
};

}  // namespace ninety::train
