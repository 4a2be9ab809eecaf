// Feature → one weight for each label; the form in which every learned part stores its weights.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "reading/feature.h"
#include "reading/sections.h"

namespace ninety {

/// scores[k] += value × row[k]; in fours, so that it becomes vector code for any number of labels.
template <std::size_t Labels>
void add_row(float value, const float* __restrict row, float* __restrict scores) {
  constexpr std::size_t kInFours = Labels / 4 * 4;
  for (std::size_t k = 0; k < kInFours; ++k)
    scores[k] += value * row[k];
  for (std::size_t k = kInFours; k < Labels; ++k)
    scores[k] += value * row[k];
}

/// Read-only view of a table of weights. A feature that is not in it weighs nothing.
class LinearTable {
 public:
  LinearTable() = default;
  explicit LinearTable(SectionReader& reader);

  [[nodiscard]] std::uint32_t labels() const { return labels_; }
  /// The `labels()` weights of a feature, or nullptr.
  [[nodiscard]] const float* find(FeatureKey key) const { return find_from(hash_key(key), key); }
  /// Says that `find` will soon ask for a feature.
  void prefetch(FeatureKey key) const {
    __builtin_prefetch(&slots_[hash_key(key) & (slots_.size() - 1)]);
  }

  /// scores[k] += value × weight of label k, for each feature. `Labels` is labels().
  template <std::size_t Labels>
  void add_all(std::span<const Feature> features, std::array<float, Labels>& scores) const {
    while (!features.empty()) {
      const auto block = features.first(std::min(features.size(), kBlock));
      add_block(block, scores);
      features = features.subspan(block.size());
    }
  }

  struct Slot {
    FeatureKey key = 0;  ///< 0 = free
    std::uint32_t row = 0;
    std::uint32_t unused = 0;
  };

 private:
  static constexpr std::size_t kBlock = 32;  // look-ups whose waits for memory overlap
  static constexpr std::size_t kCacheLine = 64 / sizeof(float);

  [[nodiscard]] const float* find_from(std::uint64_t hash, FeatureKey key) const {
    const std::uint64_t mask = slots_.size() - 1;
    for (std::uint64_t slot = hash & mask;; slot = (slot + 1) & mask) {
      const Slot& found = slots_[slot];
      if (found.key == key) return rows_.data() + std::size_t{found.row} * labels_;
      if (found.key == 0) return nullptr;
    }
  }

  template <std::size_t Labels>
  void add_block(std::span<const Feature> block, std::array<float, Labels>& scores) const {
    std::array<std::uint64_t, kBlock> hashes;
    for (std::size_t i = 0; i < block.size(); ++i) {
      hashes[i] = hash_key(block[i].key);
      __builtin_prefetch(&slots_[hashes[i] & (slots_.size() - 1)]);
    }
    std::array<const float*, kBlock> rows;
    std::array<float, kBlock> values;
    std::size_t found = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
      const float* row = find_from(hashes[i], block[i].key);
      if (row == nullptr) continue;
      for (std::size_t k = 0; k < Labels; k += kCacheLine)
        __builtin_prefetch(row + k);
      rows[found] = row;
      values[found++] = block[i].value;
    }
    for (std::size_t i = 0; i < found; ++i)
      add_row<Labels>(values[i], rows[i], scores.data());
  }

  std::uint32_t labels_ = 0;
  std::span<const Slot> slots_;
  std::span<const float> rows_;
};

}  // namespace ninety
