// Words of a page → its lines, without those that every page repeats.
//
//   auto lines = page_lines(pages);
//   drop_running_lines(lines, pages);
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "documents/page_layout.h"

namespace ninety::documents {

struct PageLine {
  std::string words;
  std::size_t page = 0;
  double left = 0;  ///< of the first word; of the bullet where there is one
  double top = 0;
  double right = 0;
  double bottom = 0;
  double first_word = 0;  ///< width of the first word
  bool item = false;      ///< a bullet stood before it; it is not part of `words`

  [[nodiscard]] double height() const { return bottom - top; }
};

/// The lines of all pages in reading order; a bullet that stands alone is put to its line.
[[nodiscard]] std::vector<PageLine> page_lines(std::span<const Page> pages);

/// Takes out what stands at the same place near the edge of at least two pages and half of them,
/// numbers aside, and page numbers.
void drop_running_lines(std::vector<PageLine>& lines, std::span<const Page> pages);

}  // namespace ninety::documents
