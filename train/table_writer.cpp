#include "train/table_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>

namespace ninety::train {
namespace {

bool matters(std::span<const double> row, double least) {
  return std::any_of(row.begin(), row.end(), [least](double w) { return std::abs(w) >= least; });
}

/// To the nearest, ties to even.
StoredWeight rounded(double weight) {
  const auto bits = std::bit_cast<std::uint32_t>(static_cast<float>(weight));
  return {static_cast<std::uint16_t>((bits + 0x7FFFU + ((bits >> 16U) & 1U)) >> 16U)};
}

void append_row(std::vector<StoredWeight>& rows, std::span<const double> row) {
  for (const double weight : row)
    rows.push_back(rounded(weight));
  rows.resize(rows.size() + padded(row.size()) - row.size());
}

}  // namespace

void write_rows(SectionWriter& writer, std::uint32_t count, std::size_t columns, double least,
                const std::function<void(std::uint32_t, double*)>& fill) {
  const std::size_t width = padded(columns);
  std::vector<std::uint16_t> row_of(count, 0);
  std::vector<StoredWeight> rows(width);
  std::unordered_map<std::string, std::uint16_t> known;
  std::vector<double> row(columns);
  for (std::uint32_t index = 0; index < count; ++index) {
    std::fill(row.begin(), row.end(), 0.0);
    fill(index, row.data());
    if (!matters(row, least)) continue;
    const auto at = rows.size();
    append_row(rows, row);
    const std::string bytes(reinterpret_cast<const char*>(rows.data() + at),
                            width * sizeof(StoredWeight));
    const auto [it, fresh] = known.emplace(bytes, static_cast<std::uint16_t>(at / width));
    if (!fresh) rows.resize(at);
    if (rows.size() / width > 0xFFFF) throw std::runtime_error("a table has too many rows");
    row_of[index] = it->second;
  }
  writer.array(row_of);
  writer.array(rows);
}

void write_small(SectionWriter& writer, std::size_t columns, double least,
                 const std::function<void(FeatureKey, double*)>& fill) {
  std::vector<FeatureKey> keys;
  for (std::uint32_t kind = 0; kind < kSmallKinds.size(); ++kind) {
    for (std::uint32_t a = 0; a < kSmallKinds[kind].a; ++a) {
      for (std::uint32_t b = 0; b < kSmallKinds[kind].b; ++b)
        keys.push_back(feature_key(static_cast<FeatureKind>(kind), a, b));
    }
  }
  write_rows(writer, kSmallFeatures, columns, least,
             [&](std::uint32_t index, double* row) { fill(keys[index], row); });
}

void write_matrix(SectionWriter& writer, std::span<const double> weights) {
  std::vector<StoredWeight> rows;
  append_row(rows, weights);
  writer.array(rows);
}

void write_pairs(SectionWriter& writer, const PairRows& pairs, std::size_t columns, double least) {
  constexpr auto kRowBits = PairTable<4>::kRowBits;
  std::vector<std::pair<std::uint64_t, std::uint64_t>> kept;  // key, row
  std::vector<StoredWeight> rows(padded(columns));            // row 0 is not used
  for (const auto& [words, row] : pairs) {
    if (!matters(row, least)) continue;
    kept.emplace_back(pair_key(words.first, words.second), rows.size() / padded(columns));
    append_row(rows, row);
  }
  std::vector<PairSlot> slots(std::bit_ceil(kept.size() * 2 + 2), 0);
  for (const auto& [key, row] : kept) {
    auto at = hash_key(key) & (slots.size() - 1);
    while (slots[at] != 0)
      at = (at + 1) & (slots.size() - 1);
    slots[at] = (key << kRowBits) | row;
  }
  writer.array(slots);
  writer.array(rows);
}

}  // namespace ninety::train
