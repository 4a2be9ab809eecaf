// What a PDF tells of a page: words and where they stand.
#pragma once

#include <string>
#include <vector>

namespace ninety::documents {

/// A word and its box in points from the upper left corner of the page; y grows downward.
struct PageWord {
  std::string text;  ///< UTF-8; a U+2010 at its end is a hyphen that the typesetter put there
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  double size = 0;  ///< of the font; 0: not known
  bool bold = false;
  bool space_after = true;

  [[nodiscard]] double height() const { return bottom - top; }
  [[nodiscard]] double middle() const { return (top + bottom) / 2; }
};

struct Page {
  double height = 0;
  std::vector<PageWord> words;  ///< in any order
};

}  // namespace ninety::documents
