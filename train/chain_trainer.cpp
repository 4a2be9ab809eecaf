#include "train/chain_trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <future>

#include <lbfgs.h>

#include "reading/chain.h"

namespace ninety::train {

void FeatureIndex::count(std::span<const Feature> features) {
  for (const auto& feature : features)
    ++counts_[feature.key];
}

void FeatureIndex::freeze(std::uint32_t least) {
  for (const auto& [key, count] : counts_) {
    if (count >= least) keys_.push_back(key);
  }
  std::sort(keys_.begin(), keys_.end());
  numbers_.reserve(keys_.size());
  for (std::size_t i = 0; i < keys_.size(); ++i)
    numbers_[keys_[i]] = static_cast<std::uint32_t>(i);
  counts_.clear();
}

std::uint32_t FeatureIndex::find(FeatureKey key) const {
  const auto it = numbers_.find(key);
  return it == numbers_.end() ? kAbsent : it->second;
}

std::uint32_t ItemStore::add(const FeatureIndex& index, std::span<const Feature> item) {
  for (const auto& feature : item) {
    const auto number = index.find(feature.key);
    if (number == FeatureIndex::kAbsent) continue;
    features.push_back(number);
    values.push_back(feature.value);
  }
  begins.push_back(static_cast<std::uint32_t>(features.size()));
  return size() - 1;
}

namespace {

using Scores = std::array<double, kRoles>;

class Objective {
 public:
  Objective(const ItemStore& items, std::size_t features,
            const std::vector<ChainSequence>& sequences, const ChainOptions& options)
      : items_(items),
        sequences_(sequences),
        options_(options),
        sparse_(features * kRoles),
        steps_(options.joints * kRoles * kRoles) {}

  [[nodiscard]] std::size_t size() const { return sparse_ + steps_; }
  [[nodiscard]] std::size_t sparse() const { return sparse_; }

  double operator()(const double* weights, double* gradient) {
    emission_.assign(items_.size(), Scores{});
    pull_.assign(items_.size(), Scores{});
    parallel(items_.size(), [&](std::size_t from, std::size_t to, std::size_t) {
      for (std::size_t i = from; i < to; ++i)
        emit(weights, i);
    });
    const auto threads = static_cast<std::size_t>(options_.threads);
    std::vector<std::vector<double>> local(threads, std::vector<double>(size(), 0.0));
    std::vector<std::vector<Scores>> pulls(threads, std::vector<Scores>(items_.size(), Scores{}));
    std::vector<double> losses(threads, 0.0);
    parallel(sequences_.size(), [&](std::size_t from, std::size_t to, std::size_t t) {
      for (std::size_t s = from; s < to; ++s) {
        losses[t] += sequence(sequences_[s], weights, local[t], pulls[t]);
      }
    });
    parallel(items_.size(), [&](std::size_t from, std::size_t to, std::size_t t) {
      for (std::size_t i = from; i < to; ++i) {
        Scores pull{};
        for (const auto& part : pulls) {
          for (std::size_t k = 0; k < kRoles; ++k)
            pull[k] += part[i][k];
        }
        absorb(pull, i, local[t]);
      }
    });
    double loss = 0;
    for (const double part : losses)
      loss += part;
    for (std::size_t w = 0; w < size(); ++w) {
      double sum = 0;
      for (const auto& part : local)
        sum += part[w];
      const double prior = w < sparse_ ? options_.prior : options_.step_prior;
      gradient[w] = sum + prior * weights[w];
      loss += 0.5 * prior * weights[w] * weights[w];
    }
    return loss;
  }

 private:
  template <typename Work>
  void parallel(std::size_t n, Work&& work) {
    const auto threads = static_cast<std::size_t>(options_.threads);
    std::vector<std::future<void>> running;
    for (std::size_t t = 1; t < threads; ++t) {
      running.push_back(std::async(std::launch::async,
                                   [&, t] { work(n * t / threads, n * (t + 1) / threads, t); }));
    }
    work(0, n / threads, 0);
    for (auto& task : running)
      task.get();
  }

  void emit(const double* weights, std::size_t item) {
    Scores scores{};
    for (auto f = items_.begins[item]; f < items_.begins[item + 1]; ++f) {
      const double* row = weights + std::size_t{items_.features[f]} * kRoles;
      for (std::size_t k = 0; k < kRoles; ++k)
        scores[k] += items_.values[f] * row[k];
    }
    emission_[item] = scores;
  }

  void absorb(const Scores& pull, std::size_t item, std::vector<double>& gradient) const {
    for (auto f = items_.begins[item]; f < items_.begins[item + 1]; ++f) {
      double* row = gradient.data() + std::size_t{items_.features[f]} * kRoles;
      for (std::size_t k = 0; k < kRoles; ++k)
        row[k] += items_.values[f] * pull[k];
    }
  }

  double sequence(const ChainSequence& sequence, const double* weights,
                  std::vector<double>& gradient, std::vector<Scores>& pulls) const {
    const std::size_t n = sequence.items.size();
    if (n == 0) return 0;
    std::vector<Scores> score(n);
    std::vector<Scores> alpha(n);
    std::vector<Scores> beta(n);
    for (std::size_t i = 0; i < n; ++i) {
      score[i] = emission_[sequence.items[i]];
      for (const auto f : sequence.places[i]) {
        for (std::size_t k = 0; k < kRoles; ++k)
          score[i][k] += weights[std::size_t{f} * kRoles + k];
      }
    }
    const double* steps = weights + sparse_;
    const auto log_sum = [](const Scores& s) {
      const double top = *std::max_element(s.begin(), s.end());
      double sum = 0;
      for (const double v : s)
        sum += std::exp(v - top);
      return top + std::log(sum);
    };
    alpha[0] = score[0];
    for (std::size_t i = 1; i < n; ++i) {
      for (std::size_t to = 0; to < kRoles; ++to) {
        Scores terms{};
        for (std::size_t from = 0; from < kRoles; ++from) {
          terms[from] = alpha[i - 1][from] + steps[step_index(sequence.joints[i], from, to)];
        }
        alpha[i][to] = log_sum(terms) + score[i][to];
      }
    }
    beta[n - 1] = Scores{};
    for (std::size_t i = n - 1; i > 0; --i) {
      for (std::size_t from = 0; from < kRoles; ++from) {
        Scores terms{};
        for (std::size_t to = 0; to < kRoles; ++to) {
          terms[to] = steps[step_index(sequence.joints[i], from, to)] + score[i][to] + beta[i][to];
        }
        beta[i - 1][from] = log_sum(terms);
      }
    }
    const double total = log_sum(alpha[n - 1]);
    double gold = 0;
    const double weight = sequence.weight;
    for (std::size_t i = 0; i < n; ++i) {
      Scores pull{};
      for (std::size_t k = 0; k < kRoles; ++k) {
        pull[k] = weight * std::exp(alpha[i][k] + beta[i][k] - total);
      }
      pull[sequence.labels[i]] -= weight;
      gold += score[i][sequence.labels[i]];
      for (std::size_t k = 0; k < kRoles; ++k)
        pulls[sequence.items[i]][k] += pull[k];
      for (const auto f : sequence.places[i]) {
        for (std::size_t k = 0; k < kRoles; ++k)
          gradient[std::size_t{f} * kRoles + k] += pull[k];
      }
      if (i == 0) continue;
      double* step_gradient = gradient.data() + sparse_;
      for (std::size_t from = 0; from < kRoles; ++from) {
        for (std::size_t to = 0; to < kRoles; ++to) {
          const auto s = step_index(sequence.joints[i], from, to);
          step_gradient[s] +=
              weight * std::exp(alpha[i - 1][from] + steps[s] + score[i][to] + beta[i][to] - total);
        }
      }
      const auto s = step_index(sequence.joints[i], sequence.labels[i - 1], sequence.labels[i]);
      step_gradient[s] -= weight;
      gold += steps[s];
    }
    return weight * (total - gold);
  }

  const ItemStore& items_;
  const std::vector<ChainSequence>& sequences_;
  const ChainOptions& options_;
  std::size_t sparse_;
  std::size_t steps_;
  std::vector<Scores> emission_;
  std::vector<Scores> pull_;
};

lbfgsfloatval_t evaluate(void* instance, const lbfgsfloatval_t* x, lbfgsfloatval_t* g, int /*n*/,
                         lbfgsfloatval_t /*step*/) {
  return (*static_cast<Objective*>(instance))(x, g);
}

}  // namespace

ChainWeights train_chain(const ItemStore& items, std::size_t features,
                         const std::vector<ChainSequence>& sequences, const ChainOptions& options) {
  Objective objective(items, features, sequences, options);
  const auto n = static_cast<int>(objective.size());
  lbfgsfloatval_t* x = lbfgs_malloc(n);
  std::fill(x, x + n, 0.0);
  lbfgs_parameter_t parameters;
  lbfgs_parameter_init(&parameters);
  parameters.max_iterations = options.iterations;
  parameters.epsilon = 1e-4;
  lbfgsfloatval_t value = 0;
  lbfgs(n, x, &value, evaluate, nullptr, &objective, &parameters);
  ChainWeights weights;
  weights.sparse.assign(x, x + objective.sparse());
  weights.steps.assign(x + objective.sparse(), x + n);
  lbfgs_free(x);
  return weights;
}

}  // namespace ninety::train
