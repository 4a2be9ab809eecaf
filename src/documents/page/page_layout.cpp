#include "documents/page/page_layout.h"

#include <utility>

#include "documents/page/page_lines.h"
#include "documents/page/paragraphs.h"
#include "documents/page/running_lines.h"

namespace ninety::documents {

std::string page_text(std::vector<Page> pages) {
  std::vector<double> heights;
  heights.reserve(pages.size());
  for (const auto& page : pages)
    heights.push_back(page.height);
  auto lines = page_lines(std::move(pages));
  drop_running_lines(lines, heights);
  return paragraphs(lines);
}

}  // namespace ninety::documents
