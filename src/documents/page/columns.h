// The words of a page → the parts that are read one after the other: what stands above columns, the
// columns from left to right, what stands below.
//
//   for (const Region& region : regions_of(std::move(page.words))) …
//
// A column border is a stripe without words beside which text starts at the same place again and
// again. A table whose cells are short is no pair of columns: its rows stay together.
#pragma once

#include <vector>

#include "documents/page/page.h"

namespace ninety::documents {

struct Region {
  std::vector<PageWord> words;  ///< in no order
  double left = 0;              ///< borders: of the page, or of the column
  double right = 1e6;
};

[[nodiscard]] std::vector<Region> regions_of(std::vector<PageWord> words);

}  // namespace ninety::documents
