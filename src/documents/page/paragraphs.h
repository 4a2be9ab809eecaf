// Lines of pages → text: what was wrapped is one line again, each list item has its own.
//
//   paragraphs(page_lines(std::move(pages)));   // "Duties\n- Greet guests\n"
//
// Where a paragraph ends is told by the distance to the next line, by its place and letters, and by
// whether its first word would have had room on the line before.
#pragma once

#include <span>
#include <string>

#include "documents/page/page_lines.h"

namespace ninety::documents {

[[nodiscard]] std::string paragraphs(std::span<const PageLine> lines);

}  // namespace ninety::documents
