// Markdown as a person reads it, as text: without its marks, list items marked with "- ".
//
//   markdown_text("## Duties\n* Greet **guests** at [the desk](desk.html)");
//   // "Duties\n- Greet guests at the desk\n"
//
// Headings, lists, tables, quotes, code, emphasis, links, front matter and tags of HTML. Lines are
// joined where they were wrapped, not wherever the standard would: postings often keep a line for
// each fact. Pure and total on any bytes; linear. The result is valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace ninety::documents {

[[nodiscard]] std::string markdown_text(std::string_view bytes);

}  // namespace ninety::documents
