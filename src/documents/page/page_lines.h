// Words of pages → their lines in reading order.
//
//   auto lines = page_lines(std::move(pages));
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "documents/page/page.h"

namespace ninety::documents {

struct PageLine {
  std::string words;       ///< without the bullet
  std::size_t page = 0;    ///< counted from 0
  std::size_t region = 0;  ///< of all pages (page/columns.h)
  std::size_t row = 0;     ///< the same for pieces of one line with a wide gap between them
  double region_left = 0;  ///< borders of the region
  double region_right = 0;
  double left = 0;       ///< of the bullet where there is one
  double text_left = 0;  ///< of the words
  double top = 0;
  double right = 0;
  double bottom = 0;
  double first_word = 0;  ///< width of the first word
  double size = 0;        ///< of most letters
  bool bold = false;      ///< all of it
  bool item = false;      ///< a bullet stood before it

  [[nodiscard]] double height() const { return bottom - top; }
};

/// The lines of all pages, none empty.
[[nodiscard]] std::vector<PageLine> page_lines(std::vector<Page> pages);

}  // namespace ninety::documents
