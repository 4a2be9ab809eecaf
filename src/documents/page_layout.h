// Words with their places on the pages of a PDF → text in paragraphs.
//
//   std::vector<Page> pages = …;      // words in reading order, column by column
//   page_text(pages);                 // "Duties\n- Greet guests\n"
//
// Leaves out running headers, footers and page numbers, joins wrapped lines and words cut at their
// ends, and puts bullets before their items. Pure and total; linear but for sorting.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace ninety::documents {

/// A word and its box in points; y grows downward.
struct PageWord {
  std::string text;  ///< UTF-8
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
  bool space_after = true;
};

struct Page {
  double height = 0;
  std::vector<PageWord> words;
};

[[nodiscard]] std::string page_text(std::span<const Page> pages);

}  // namespace ninety::documents
