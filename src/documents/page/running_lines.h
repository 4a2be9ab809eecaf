// What pages repeat at their edges: headers, footers, page numbers, what a browser prints around a
// page.
//
//   drop_running_lines(lines, heights);
#pragma once

#include <span>
#include <vector>

#include "documents/page/page_lines.h"

namespace ninety::documents {

/// Takes out lines near an edge that stand at the same place of at least two pages and half of
/// them, numbers aside; page numbers, dates and addresses that programs print there, and what
/// stands in one row with them. `heights` has the height of each page.
void drop_running_lines(std::vector<PageLine>& lines, std::span<const double> heights);

}  // namespace ninety::documents
