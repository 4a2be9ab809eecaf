// The weights of word-vector dimensions, side by side: all of them are always asked for together.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reading/linear_table.h"
#include "reading/word_vector.h"

namespace ninety {

/// What FeatureKind::meaning speaks of: parts of the answer by their number, or a clause.
inline constexpr std::uint32_t kMeaningOfClause = 100;

/// The rows that a table of `Labels` labels holds for one mean vector; zeros where it has none.
template <std::size_t Labels>
class MeaningTable {
 public:
  MeaningTable() = default;
  MeaningTable(const LinearTable& table, std::uint32_t of) : rows_(kDimensions) {
    for (std::uint32_t d = 0; d < kDimensions; ++d) {
      const float* row = table.find(feature_key(FeatureKind::meaning, of, d));
      if (row != nullptr) std::copy_n(row, Labels, rows_[d].begin());
    }
  }

  /// scores[k] += Σ meaning[d] × weight of label k at d.
  void add(const Meaning& meaning, std::array<float, Labels>& scores) const {
    Row sums{};
    for (std::size_t d = 0; d < kDimensions; ++d)
      add_row<kPadded>(meaning[d], rows_[d].data(), sums.data());
    for (std::size_t k = 0; k < Labels; ++k)
      scores[k] += sums[k];
  }

 private:
  static constexpr std::size_t kPadded = (Labels + 3) / 4 * 4;  // whole vector registers
  using Row = std::array<float, kPadded>;

  std::vector<Row> rows_;
};

}  // namespace ninety
