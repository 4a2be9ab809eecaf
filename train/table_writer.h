// Rows of weights → the tables that the engine reads (src/reading/weight_table.h).
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "reading/sections.h"
#include "reading/weight_table.h"

namespace ninety::train {

/// Appends a RowTable of `count` indexes. `fill(index, row)` adds the weights of an index to a row
/// of zeros. Rows whose weights are all below `least` become zeros; equal rows are stored once.
void write_rows(SectionWriter& writer, std::uint32_t count, std::size_t columns, double least,
                const std::function<void(std::uint32_t, double*)>& fill);

/// Appends a RowTable over small_index; `fill` gets the feature's key.
void write_small(SectionWriter& writer, std::size_t columns, double least,
                 const std::function<void(FeatureKey, double*)>& fill);

/// Appends weights as they stand, a multiple of four.
void write_matrix(SectionWriter& writer, std::span<const double> weights);

/// Rows by pair of words, in the order of the words.
using PairRows = std::map<std::pair<WordId, WordId>, std::vector<double>>;

/// Appends a PairTable; rows whose weights are all below `least` are left out.
void write_pairs(SectionWriter& writer, const PairRows& rows, std::size_t columns, double least);

}  // namespace ninety::train
