// Multinomial logistic regression with a Gaussian prior, by L-BFGS: the answer models.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "train/chain_trainer.h"

namespace ninety::train {

struct SoftmaxExample {
  std::uint32_t item = 0;  ///< row of the ItemStore
  std::uint32_t label = 0;
  double weight = 1;
};

struct SoftmaxOptions {
  double prior = 2.0;
  int iterations = 60;
};

/// Weights [feature][labels]; the features of an item come from `items`.
[[nodiscard]] std::vector<double> train_softmax(const ItemStore& items, std::size_t features,
                                                std::uint32_t labels,
                                                std::span<const SoftmaxExample> examples,
                                                const SoftmaxOptions& options);

/// Probabilities of the labels of one item; they sum to 1.
[[nodiscard]] std::vector<double> softmax_of(const ItemStore& items, std::uint32_t item,
                                             std::uint32_t labels, std::span<const double> weights);

}  // namespace ninety::train
