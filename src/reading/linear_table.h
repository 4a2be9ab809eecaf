// Feature → one weight for each label; the form in which every learned part stores its weights.
#pragma once

#include <cstdint>
#include <span>

#include "reading/feature.h"
#include "reading/sections.h"

namespace ninety {

/// Read-only view of a table of weights. A feature that is not in it weighs nothing.
class LinearTable {
 public:
  LinearTable() = default;
  explicit LinearTable(SectionReader& reader);

  [[nodiscard]] std::uint32_t labels() const { return labels_; }
  /// The `labels()` weights of a feature, or nullptr.
  [[nodiscard]] const float* find(FeatureKey key) const {
    const std::uint64_t mask = slots_.size() - 1;
    for (std::uint64_t slot = hash_key(key) & mask;; slot = (slot + 1) & mask) {
      const Slot& found = slots_[slot];
      if (found.key == key) return rows_.data() + std::size_t{found.row} * labels_;
      if (found.key == 0) return nullptr;
    }
  }
  /// scores[k] += value × weight of label k.
  void add(const Feature& feature, std::span<float> scores) const {
    const float* row = find(feature.key);
    if (row == nullptr) return;
    for (std::uint32_t k = 0; k < labels_; ++k) scores[k] += feature.value * row[k];
  }

  struct Slot {
    FeatureKey key = 0;  ///< 0 = free
    std::uint32_t row = 0;
    std::uint32_t unused = 0;
  };

 private:
  std::uint32_t labels_ = 0;
  std::span<const Slot> slots_;
  std::span<const float> rows_;
};

}  // namespace ninety
