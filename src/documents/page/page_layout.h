// Words with their places on the pages of a PDF → text in paragraphs.
//
//   std::vector<Page> pages = …;
//   page_text(std::move(pages));   // "Duties\n- Greet guests\n"
//
// Reads column by column (page/columns.h), leaves out running headers, footers and page numbers
// (page/running_lines.h), joins wrapped lines and words cut at their ends (page/paragraphs.h). Pure
// and total; the time grows with the words, but for sorting.
#pragma once

#include <string>
#include <vector>

#include "documents/page/page.h"

namespace ninety::documents {

[[nodiscard]] std::string page_text(std::vector<Page> pages);

}  // namespace ninety::documents
