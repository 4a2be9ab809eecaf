// The manual, made from the criteria themselves: `ninety explain ID` prints a page, docs/criteria/
// holds all of them.
//
//   std::string page = ninety::manual_page(*ninety::find_criterion("F2.measured"));
#pragma once

#include <string>

#include "rubric/criterion.h"

namespace ninety {

/// One page in Markdown, ending in a line break. Marked words of the examples are bold.
[[nodiscard]] std::string manual_page(const Criterion& criterion);

/// The table of contents in Markdown: every criterion by group, with links to <ID>.md.
[[nodiscard]] std::string manual_index();

}  // namespace ninety
