#include "documents/page_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "documents/characters.h"
#include "documents/lines.h"

namespace ninety::documents {
namespace {

/// The part of a page's height, at either end, in which headers and footers stand.
constexpr double kMargin = 0.11;

bool same_height(double top, double bottom, const PageLine& line) {
  const double shared = std::min(bottom, line.bottom) - std::max(top, line.top);
  return shared > 0.5 * std::min(bottom - top, line.height());
}

/// True when `word` goes on with `line`: same height, to the right, no gap as between columns.
bool continues(const PageLine& line, const PageWord& word) {
  const double gap = word.left - line.right;
  return same_height(word.top, word.bottom, line) && gap > -0.5 * line.height() &&
         gap < 1.5 * line.height();
}

PageLine line_from(const PageWord& word, std::size_t page) {
  return {.words = word.text,
          .page = page,
          .left = word.left,
          .top = word.top,
          .right = word.right,
          .bottom = word.bottom,
          .first_word = word.right - word.left,
          .item = false};
}

void append(PageLine& line, const PageWord& word, bool space) {
  if (space || word.left - line.right > 0.15 * line.height()) line.words += ' ';
  line.words += word.text;
  line.right = word.right;
  line.top = std::min(line.top, word.top);
  line.bottom = std::max(line.bottom, word.bottom);
}

void append_lines(std::vector<PageLine>& lines, const Page& page, std::size_t number) {
  bool open = false;
  bool space = false;
  for (const auto& word : page.words) {
    if (open && continues(lines.back(), word)) {
      append(lines.back(), word, space);
    } else {
      lines.push_back(line_from(word, number));
    }
    open = true;
    space = word.space_after;
  }
}

/// Puts bullets of `lines` [first, end), one page, to their lines; leaves them empty where they
/// were.
void place_bullets(std::vector<PageLine>& lines, std::size_t first) {
  std::vector<std::size_t> lonely;
  for (std::size_t i = first; i < lines.size(); ++i) {
    const auto padded = lines[i].words + ' ';  // a lonely "-" or "o" is a bullet too
    const auto rest = behind_bullet(padded);
    if (!rest) continue;
    if (rest->empty()) {
      lonely.push_back(i);
    } else {
      lines[i].words = std::string(*rest);
      lines[i].item = true;
    }
  }
  // Hundreds of lonely bullets on one page are drawings.
  if (lonely.size() > 300) lonely.clear();
  for (const auto bullet : lonely) {
    PageLine* nearest = nullptr;
    for (std::size_t i = first; i < lines.size(); ++i) {
      auto& line = lines[i];
      const bool beside = i != bullet && !line.item && line.left > lines[bullet].left &&
                          line.left - lines[bullet].right < 5 * line.height() &&
                          same_height(lines[bullet].top, lines[bullet].bottom, line);
      if (beside && (nearest == nullptr || line.left < nearest->left)) nearest = &line;
    }
    if (nearest != nullptr) {
      nearest->item = true;
      nearest->left = lines[bullet].left;
    }
    lines[bullet].words.clear();
  }
}

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

bool is_page_number(std::string_view pattern) {
  for (const std::string_view known : {"#", "- # -", "#/#", "# / #", "page #", "page # of #",
                                       "# of #", "page #/#", "seite #", "p. #", "– # –", "[#]"}) {
    if (pattern == known) return true;
  }
  return false;
}

bool near_edge(const PageLine& line, double height) {
  return line.bottom < height * kMargin || line.top > height * (1 - kMargin);
}

}  // namespace

std::vector<PageLine> page_lines(std::span<const Page> pages) {
  std::vector<PageLine> lines;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto first = lines.size();
    append_lines(lines, pages[i], i);
    place_bullets(lines, first);
  }
  std::erase_if(lines, [](const PageLine& line) { return line.words.empty(); });
  return lines;
}

void drop_running_lines(std::vector<PageLine>& lines, std::span<const Page> pages) {
  // Where a line stands, in fiftieths of the page; its neighbours count too.
  using Key = std::pair<std::string, int>;
  std::map<Key, std::set<std::size_t>> seen;
  const auto place = [&](const PageLine& line) {
    return static_cast<int>(std::lround(50 * line.top / std::max(1.0, pages[line.page].height)));
  };
  for (const auto& line : lines) {
    if (near_edge(line, pages[line.page].height))
      seen[{without_numbers(line.words), place(line)}].insert(line.page);
  }
  std::erase_if(lines, [&](const PageLine& line) {
    if (!near_edge(line, pages[line.page].height)) return false;
    const auto pattern = without_numbers(line.words);
    if (is_page_number(pattern)) return true;
    std::set<std::size_t> on;
    for (int y = place(line) - 1; y <= place(line) + 1; ++y) {
      const auto found = seen.find({pattern, y});
      if (found != seen.end()) on.insert(found->second.begin(), found->second.end());
    }
    return on.size() >= 2 && on.size() * 2 >= pages.size() - 1;
  });
}

}  // namespace ninety::documents
