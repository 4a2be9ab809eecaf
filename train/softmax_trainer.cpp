#include "train/softmax_trainer.h"

#include <algorithm>
#include <cmath>

#include <lbfgs.h>

namespace ninety::train {
namespace {

void to_probabilities(std::span<double> scores) {
  const double top = *std::max_element(scores.begin(), scores.end());
  double sum = 0;
  for (double& s : scores)
    sum += s = std::exp(s - top);
  for (double& s : scores)
    s /= sum;
}

struct Objective {
  const ItemStore& items;
  std::uint32_t labels;
  std::span<const SoftmaxExample> examples;
  double prior;

  double operator()(const double* weights, double* gradient, int n) const {
    double loss = 0;
    for (int w = 0; w < n; ++w) {
      gradient[w] = prior * weights[w];
      loss += 0.5 * prior * weights[w] * weights[w];
    }
    std::vector<double> p(labels);
    for (const auto& example : examples) {
      std::fill(p.begin(), p.end(), 0.0);
      for (auto f = items.begins[example.item]; f < items.begins[example.item + 1]; ++f) {
        const double* row = weights + std::size_t{items.features[f]} * labels;
        for (std::uint32_t k = 0; k < labels; ++k)
          p[k] += items.values[f] * row[k];
      }
      to_probabilities(p);
      loss -= example.weight * std::log(std::max(p[example.label], 1e-12));
      p[example.label] -= 1;
      for (auto f = items.begins[example.item]; f < items.begins[example.item + 1]; ++f) {
        double* row = gradient + std::size_t{items.features[f]} * labels;
        for (std::uint32_t k = 0; k < labels; ++k)
          row[k] += example.weight * items.values[f] * p[k];
      }
    }
    return loss;
  }
};

lbfgsfloatval_t evaluate(void* instance, const lbfgsfloatval_t* x, lbfgsfloatval_t* g, int n,
                         lbfgsfloatval_t /*step*/) {
  return (*static_cast<const Objective*>(instance))(x, g, n);
}

}  // namespace

std::vector<double> train_softmax(const ItemStore& items, std::size_t features,
                                  std::uint32_t labels, std::span<const SoftmaxExample> examples,
                                  const SoftmaxOptions& options) {
  Objective objective{items, labels, examples, options.prior};
  const auto n = static_cast<int>(features * labels);
  lbfgsfloatval_t* x = lbfgs_malloc(n);
  std::fill(x, x + n, 0.0);
  lbfgs_parameter_t parameters;
  lbfgs_parameter_init(&parameters);
  parameters.max_iterations = options.iterations;
  parameters.epsilon = 1e-4;
  lbfgs(n, x, nullptr, evaluate, nullptr, &objective, &parameters);
  std::vector<double> weights(x, x + n);
  lbfgs_free(x);
  return weights;
}

std::vector<double> softmax_of(const ItemStore& items, std::uint32_t item, std::uint32_t labels,
                               std::span<const double> weights) {
  std::vector<double> p(labels, 0.0);
  for (auto f = items.begins[item]; f < items.begins[item + 1]; ++f) {
    const double* row = weights.data() + std::size_t{items.features[f]} * labels;
    for (std::uint32_t k = 0; k < labels; ++k)
      p[k] += items.values[f] * row[k];
  }
  to_probabilities(p);
  return p;
}

}  // namespace ninety::train
