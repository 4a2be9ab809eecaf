#include "documents/page/running_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

/// The parts of a page's height, at either end, in which headers and footers stand: any line, or
/// only the first and the last one.
constexpr double kMargin = 0.11;
constexpr double kWideMargin = 0.2;

/// The line with numbers made alike: "Page 2 of 7" is one line on all pages.
std::string without_numbers(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (!is_digit(c)) {
      out += to_lower(c);
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

/// Page numbers, and the dates that browsers print.
constexpr std::array<std::string_view, 21> kMarks = {
    "- # -",   "#/#",   "# / #", "page #",     "page # of #", "# of #",        "page #/#",
    "seite #", "p. #",  "– # –", "[#]",        "page # / #",  "# | page",      "page | #",
    "#/#/#",   "#.#.#", "#-#-#", "#.#.#, #:#", "#/#/#, #:#",  "#/#/#, #:# am", "#/#/#, #:# pm"};

bool is_mark(std::string_view pattern) {
  const bool address = !pattern.contains(' ') &&
                       (pattern.starts_with("http://") || pattern.starts_with("https://") ||
                        pattern.starts_with("file:///"));
  return address || std::ranges::find(kMarks, pattern) != kMarks.end();
}

class Edges {
 public:
  Edges(std::span<const PageLine> lines, std::span<const double> heights) : heights_(heights) {
    outermost_.resize(heights.size(), {std::numeric_limits<double>::max(), 0});
    for (const auto& line : lines) {
      auto& [top, bottom] = outermost_[line.page];
      top = std::min(top, line.bottom);
      bottom = std::max(bottom, line.top);
    }
    for (const auto& line : lines) {
      if (!near(line)) continue;
      const auto pattern = without_numbers(line.words);
      // A bare number in the second row may be the end of a title.
      if (is_mark(pattern) || (pattern == "#" && outermost(line))) marked_rows_.insert(line.row);
      pages_[{pattern, place(line)}].insert(line.page);
    }
  }

  [[nodiscard]] bool runs(const PageLine& line) const {
    if (!near(line)) return false;
    if (marked_rows_.contains(line.row)) return true;
    std::set<std::size_t> on;
    for (int y = place(line) - 1; y <= place(line) + 1; ++y) {
      const auto found = pages_.find({without_numbers(line.words), y});
      if (found != pages_.end()) on.insert(found->second.begin(), found->second.end());
    }
    return on.size() >= 2 && on.size() * 2 >= heights_.size() - 1;
  }

 private:
  [[nodiscard]] bool near(const PageLine& line) const {
    const double height = heights_[line.page];
    const double margin = outermost(line) ? kWideMargin : kMargin;
    return line.bottom < height * margin || line.top > height * (1 - margin);
  }
  /// True in the first and in the last row of a page.
  [[nodiscard]] bool outermost(const PageLine& line) const {
    const auto [top, bottom] = outermost_[line.page];
    return line.top <= top || line.bottom >= bottom;
  }
  /// Where a line stands, in fiftieths of the page; its neighbours count too.
  [[nodiscard]] int place(const PageLine& line) const {
    return static_cast<int>(std::lround(50 * line.top / std::max(1.0, heights_[line.page])));
  }

  std::span<const double> heights_;
  std::vector<std::pair<double, double>> outermost_;  ///< of each page: first bottom, last top
  std::set<std::size_t> marked_rows_;
  std::map<std::pair<std::string, int>, std::set<std::size_t>> pages_;
};

}  // namespace

void drop_running_lines(std::vector<PageLine>& lines, std::span<const double> heights) {
  const Edges edges(lines, heights);
  std::erase_if(lines, [&](const PageLine& line) { return edges.runs(line); });
}

}  // namespace ninety::documents
