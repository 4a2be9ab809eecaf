// Text → logical lines: paragraphs and list items as their writer meant them.
//
//   for (const Line& line : logical_lines("Duties\n- Keep the\n  books")) …   // "Duties", "Keep
//   the\n  books"
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ninety {

struct Line {
  Span span;                ///< without bullet, number, Markdown marks and blanks around
  bool bullet = false;      ///< a bullet or number stood before it
  bool heading = false;     ///< Markdown says it is one, or it stands alone in bold
  bool gap_before = false;  ///< an empty line stands before it
  bool glued = false;       ///< its line break was lost
  bool repeated = false;    ///< the same words make another line too
  std::uint32_t indent = 0;
};

/// Joins what was wrapped, splits what was run together, leaves out numbers by themselves and short
/// lines that come three times and more (cells of tables, feet of pages). Spans lie inside `text`,
/// sorted, on borders of characters; none is empty.
[[nodiscard]] std::vector<Line> logical_lines(std::string_view text);

}  // namespace ninety
