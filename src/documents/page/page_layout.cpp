#include "documents/page/page_layout.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "documents/page/page_lines.h"
#include "documents/page/paragraphs.h"
#include "documents/page/running_lines.h"

namespace ninety::documents {
namespace {

/// A place as it can be on a page: the largest that PDF allows has 14,400 points. What is no number
/// becomes 0.
void tame(double& place) {
  constexpr double kFarthest = 20'000;
  place = std::isnan(place) ? 0 : std::clamp(place, -kFarthest, kFarthest);
}

void tame(Page& page) {
  tame(page.height);
  for (auto& word : page.words) {
    for (auto* const place : {&word.left, &word.top, &word.right, &word.bottom, &word.size})
      tame(*place);
    word.right = std::max(word.left, word.right);
    word.bottom = std::max(word.top, word.bottom);
  }
}

}  // namespace

std::string page_text(std::vector<Page> pages) {
  std::vector<double> heights;
  heights.reserve(pages.size());
  for (auto& page : pages) {
    tame(page);
    heights.push_back(page.height);
  }
  auto lines = page_lines(std::move(pages));
  drop_running_lines(lines, heights);
  return paragraphs(lines);
}

}  // namespace ninety::documents
