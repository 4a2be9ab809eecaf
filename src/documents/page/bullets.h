// Puts bullets that were drawn before the lines that they stand at.
//
//   place_bullets(page, {{.left = 50, .top = 203, .right = 55, .bottom = 208}});
#pragma once

#include <span>

#include "documents/page/page.h"

namespace ninety::documents {

/// A small drawing; points from the upper left corner of the page.
struct DrawnMark {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

/// Adds a word "•" for each mark that stands alone, with words closely to its right and none to its
/// left.
void place_bullets(Page& page, std::span<const DrawnMark> marks);

}  // namespace ninety::documents
