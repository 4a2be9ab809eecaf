#include "documents/page_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "documents/characters.h"
#include "documents/lines.h"
#include "documents/page_lines.h"
#include "documents/wrapping.h"

namespace ninety::documents {
namespace {

class ParagraphWriter {
 public:
  explicit ParagraphWriter(std::vector<PageLine> lines)
      : lines_(std::move(lines)), hyphens_(all_words()), block_right_(lines_.size()) {
    measure();
  }

  std::string write() {
    TextLines out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto first = i;
      auto words = lines_[i].words;
      while (i + 1 < lines_.size() && goes_on(first, i))
        hyphens_.join(words, lines_[++i].words);
      const auto kind = kind_of(first, words);
      if (first > 0 && !adjacent(first - 1)) out.gap();
      out.add(kind, words);
    }
    return std::move(out).text();
  }

 private:
  [[nodiscard]] std::string all_words() const {
    std::string all;
    for (const auto& line : lines_)
      all.append(line.words) += '\n';
    return all;
  }

  /// Usual sizes of the document, and the right edge of the block of lines that each line stands
  /// in.
  void measure() {
    std::vector<double> heights;
    std::vector<double> widths;
    for (const auto& line : lines_) {
      heights.push_back(line.height());
      widths.push_back(line.right - line.left);
    }
    std::ranges::sort(heights);
    std::ranges::sort(widths);
    if (!lines_.empty()) {
      usual_height_ = heights[heights.size() / 2];
      usual_width_ = widths[widths.size() * 3 / 4];
    }
    for (std::size_t begin = 0; begin < lines_.size();) {
      auto end = begin + 1;
      while (end < lines_.size() && adjacent(end - 1))
        ++end;
      double right = 0;
      for (auto i = begin; i < end; ++i)
        right = std::max(right, lines_[i].right);
      std::fill(block_right_.begin() + static_cast<std::ptrdiff_t>(begin),
                block_right_.begin() + static_cast<std::ptrdiff_t>(end), right);
      begin = end;
    }
  }

  /// True when line `i` + 1 stands right below line `i`, in letters of the same size.
  [[nodiscard]] bool adjacent(std::size_t i) const {
    const auto& line = lines_[i];
    const auto& next = lines_[i + 1];
    const double height = std::max(1.0, line.height());
    const double distance = next.top - line.bottom;
    return next.page == line.page && next.top > line.top + 0.3 * height &&
           distance < 0.75 * height && std::abs(next.height() - height) < 0.15 * height &&
           next.left < line.right && next.right > line.left;
  }

  [[nodiscard]] bool goes_on(std::size_t first, std::size_t i) const {
    const auto& line = lines_[i];
    const auto& next = lines_[i + 1];
    if (next.item || starts_numbered(next.words)) return false;
    const bool small = is_lower(next.words.front()) && !ends_sentence(line.words);
    const bool cut = line.words.ends_with('-') && is_lower(next.words.front());
    const double share = (line.right - lines_[first].left) / std::max(1.0, usual_width_);
    if (!adjacent(i)) return (small || cut) && share > 0.7 && alike(line, next);
    if (cut) return true;
    if (lines_[first].item && next.left > lines_[first].left + 3) return true;
    const double space = 0.2 * line.height();
    const bool fits = line.right + space + next.first_word <= block_right_[i];
    if (small) return !fits || share > 0.5;
    return !fits && share > 0.55 && !line.words.ends_with(':') && !is_heading(first);
  }

  /// Same letters: the text may go on in the next column or on the next page.
  [[nodiscard]] static bool alike(const PageLine& line, const PageLine& next) {
    const bool elsewhere = next.page != line.page || next.top < line.top;
    return elsewhere && std::abs(next.height() - line.height()) < 0.1 * line.height();
  }

  [[nodiscard]] bool is_heading(std::size_t i) const {
    return lines_[i].height() > 1.12 * usual_height_ && lines_[i].words.size() < 90;
  }

  [[nodiscard]] LineKind kind_of(std::size_t i, const std::string& words) const {
    if (lines_[i].item) return LineKind::item;
    return is_heading(i) && words.size() < 120 ? LineKind::heading : LineKind::text;
  }

  std::vector<PageLine> lines_;
  Hyphens hyphens_;
  std::vector<double> block_right_;
  double usual_height_ = 0;
  double usual_width_ = 0;
};

}  // namespace

std::string page_text(std::span<const Page> pages) {
  auto lines = page_lines(pages);
  drop_running_lines(lines, pages);
  return ParagraphWriter(std::move(lines)).write();
}

}  // namespace ninety::documents
