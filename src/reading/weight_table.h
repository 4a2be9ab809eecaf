// Tables of learned weights: a row of one weight for each column, found by a number or by a pair
// of words. The forms in which every learned part stores what it knows.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <span>

#include "reading/feature.h"
#include "reading/sections.h"
#include "reading/vocabulary.h"

namespace ninety {

/// Columns as stored: rows are whole vector registers.
[[nodiscard]] constexpr std::size_t padded(std::size_t columns) { return (columns + 3) / 4 * 4; }

/// A weight as stored: the upper half of a float (bfloat16). Its error is below 0.4 %, far below
/// that of what was learned, and a row takes half the memory.
struct StoredWeight {
  std::uint16_t bits = 0;
  [[nodiscard]] constexpr float value() const {
    return std::bit_cast<float>(std::uint32_t{bits} << 16U);
  }
};

/// scores[k] += value × row[k], over a length known to the compiler.
template <std::size_t Width>
inline void add_row(float value, const StoredWeight* __restrict row, float* __restrict scores) {
  for (std::size_t k = 0; k < Width; ++k)
    scores[k] += value * row[k].value();
}
template <std::size_t Width>
inline void add_row(const StoredWeight* __restrict row, float* __restrict scores) {
  for (std::size_t k = 0; k < Width; ++k)
    scores[k] += row[k].value();
}

/// Says that `width` weights from `row` on will soon be read; a row may lie across two lines of the
/// cache. nullptr is no mistake.
inline void prefetch_row(const StoredWeight* row, std::size_t width) {
  __builtin_prefetch(row);
  __builtin_prefetch(row + width - 1);
}

/// Index → row. Many indexes may share a row; those without weights share a row of zeros.
template <std::size_t Columns>
class RowTable {
 public:
  static constexpr std::size_t kWidth = padded(Columns);
  using Scores = std::array<float, kWidth>;

  RowTable() = default;
  explicit RowTable(SectionReader& reader)
      : row_of_(reader.array<std::uint16_t>()), rows_(reader.array<StoredWeight>()) {}

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(row_of_.size()); }
  /// kWidth weights; `index` must be below size().
  [[nodiscard]] const StoredWeight* row(std::uint32_t index) const {
    return rows_.data() + std::size_t{row_of_[index]} * kWidth;
  }
  void add(std::uint32_t index, Scores& scores) const {
    add_row<kWidth>(row(index), scores.data());
  }
  /// Features that are few (is_small) with their values.
  void add(std::span<const Feature> features, Scores& scores) const {
    for (const auto& feature : features)
      add_row<kWidth>(feature.value, row(small_index(feature.key)), scores.data());
  }

 private:
  std::span<const std::uint16_t> row_of_;
  std::span<const StoredWeight> rows_;
};

/// A slot of a PairTable: both words and the number of the row, packed. 0 = free.
using PairSlot = std::uint64_t;
inline constexpr unsigned kPairWordBits = 20;
[[nodiscard]] constexpr std::uint64_t pair_key(WordId a, WordId b) {
  return (std::uint64_t{a} << kPairWordBits) | b;
}

/// Two neighbouring words → row, by open addressing.
template <std::size_t Columns>
class PairTable {
 public:
  static constexpr std::size_t kWidth = padded(Columns);

  PairTable() = default;
  explicit PairTable(SectionReader& reader)
      : slots_(reader.array<PairSlot>()), rows_(reader.array<StoredWeight>()) {}

  /// kWidth weights, or nullptr.
  [[nodiscard]] const StoredWeight* find(WordId a, WordId b) const {
    const std::uint64_t key = pair_key(a, b);
    const std::uint64_t mask = slots_.size() - 1;
    for (std::uint64_t at = hash_key(key) & mask;; at = (at + 1) & mask) {
      const PairSlot slot = slots_[at];
      if (slot == 0) return nullptr;
      if (slot >> kRowBits == key) return rows_.data() + (slot & kRowMask) * kWidth;
    }
  }
  /// Says that `find` will soon be asked for these.
  void prefetch(WordId a, WordId b) const {
    __builtin_prefetch(&slots_[hash_key(pair_key(a, b)) & (slots_.size() - 1)]);
  }

  static constexpr unsigned kRowBits = 64 - 2 * kPairWordBits;

 private:
  static constexpr std::uint64_t kRowMask = (std::uint64_t{1} << kRowBits) - 1;

  std::span<const PairSlot> slots_;
  std::span<const StoredWeight> rows_;
};

}  // namespace ninety
