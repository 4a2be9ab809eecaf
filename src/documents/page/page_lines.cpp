#include "documents/page/page_lines.h"

#include <algorithm>
#include <span>
#include <utility>

#include "documents/page/columns.h"
#include "documents/text/characters.h"
#include "documents/text/lines.h"

namespace ninety::documents {
namespace {

/// A gap of this many heights parts a line: cells of a table, a date at the right.
constexpr double kWideGap = 3;
constexpr double kSpace = 0.15;

/// True when the word stands at the height of a line whose middle word is `line`.
bool same_row(const PageWord& line, const PageWord& word) {
  const double shared = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  return shared > 0.5 * std::min(line.height(), word.height());
}

double middle_of(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// True for "1." and "(a)": the gap behind it is part of the line.
bool is_number_of_item(std::string_view words) {
  return starts_numbered(std::string(words) + " a") && !words.contains(' ');
}

/// A piece of a row: the words [first, last), sorted from left to right.
PageLine line_of(std::span<const PageWord> words) {
  PageLine line;
  std::vector<double> tops;
  std::vector<double> bottoms;
  std::vector<double> sizes;
  line.left = words.front().left;
  // A bullet may have a font of its own.
  const bool bullet = words.size() > 1 && behind_bullet(words.front().text + ' ') == "";
  const auto text = bullet ? words.subspan(1) : words;
  line.text_left = text.front().left;
  line.first_word = text.front().right - text.front().left;
  line.bold = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto& word = text[i];
    const bool space = i > 0 && (text[i - 1].space_after ||
                                 word.left - text[i - 1].right > kSpace * word.height());
    if (space) line.words += ' ';
    line.words += word.text;
    line.right = std::max(line.right, word.right);
    line.bold &= word.bold;
    tops.push_back(word.top);
    bottoms.push_back(word.bottom);
    sizes.push_back(word.size > 0 ? word.size : word.height());
  }
  line.top = middle_of(std::move(tops));
  line.bottom = middle_of(std::move(bottoms));
  line.size = middle_of(std::move(sizes));
  line.item = bullet;
  if (!bullet) {
    if (const auto rest = behind_bullet(line.words)) {
      line.words = std::string(*rest);
      line.item = true;
    }
  }
  line.words = single_spaced(line.words);
  return line;
}

class LineMaker {
 public:
  void add(Region region, std::size_t page) {
    // By row, then from left to right; words of a region come sorted by their middles.
    auto& words = region.words;
    for (std::size_t begin = 0; begin < words.size();) {
      auto end = begin + 1;
      while (end < words.size() && same_row(words[begin], words[end]))
        ++end;
      const auto row = std::span(words).subspan(begin, end - begin);
      std::ranges::stable_sort(row, {}, &PageWord::left);
      add_row(row, region, page);
      begin = end;
    }
    ++regions_;
  }
  std::vector<PageLine> lines() && { return std::move(lines_); }

 private:
  void add_row(std::span<const PageWord> row, const Region& region, std::size_t page) {
    for (std::size_t first = 0; first < row.size();) {
      auto last = first + 1;
      while (last < row.size() && !parts(row, first, last))
        ++last;
      auto line = line_of(row.subspan(first, last - first));
      line.page = page;
      line.region = regions_;
      line.region_left = region.left;
      line.region_right = region.right;
      line.row = rows_;
      if (!line.words.empty()) lines_.push_back(std::move(line));
      first = last;
    }
    ++rows_;
  }

  /// True when the row is parted before the word `last`.
  static bool parts(std::span<const PageWord> row, std::size_t first, std::size_t last) {
    const auto& word = row[last];
    if (word.left - row[last - 1].right < kWideGap * word.height()) return false;
    const bool marker = last == first + 1 && (behind_bullet(row[first].text + ' ') == "" ||
                                              is_number_of_item(row[first].text));
    return !marker;
  }

  std::vector<PageLine> lines_;
  std::size_t regions_ = 0;
  std::size_t rows_ = 0;
};

}  // namespace

std::vector<PageLine> page_lines(std::vector<Page> pages) {
  LineMaker maker;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (auto& region : regions_of(std::move(pages[i].words)))
      maker.add(std::move(region), i);
  }
  return std::move(maker).lines();
}

}  // namespace ninety::documents
