// The weights of word-vector dimensions, side by side: all of them are always asked for together.
#pragma once

#include <span>

#include "reading/weight_table.h"
#include "reading/word_vector.h"

namespace ninety {

/// The weights of one mean vector, a row for each dimension.
template <std::size_t Columns>
class MeaningTable {
 public:
  static constexpr std::size_t kWidth = padded(Columns);

  MeaningTable() = default;
  explicit MeaningTable(SectionReader& reader) : rows_(reader.array<StoredWeight>()) {}

  /// Dimensions are small: this brings them to the size of other features. Chosen by
  /// cross-validation.
  static constexpr float kScale = 6.0F;

  /// scores[k] += kScale × Σ meaning[d] × weight of column k at d.
  void add(const Meaning& meaning, std::array<float, kWidth>& scores) const {
    for (std::size_t d = 0; d < kDimensions; ++d)
      add_row<kWidth>(kScale * meaning[d], rows_.data() + d * kWidth, scores.data());
  }

 private:
  std::span<const StoredWeight> rows_;
};

}  // namespace ninety
