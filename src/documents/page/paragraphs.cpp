#include "documents/page/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "documents/page/frames.h"
#include "documents/text/characters.h"
#include "documents/text/hyphens.h"
#include "documents/text/lines.h"
#include "documents/text/wrapping.h"

namespace ninety::documents {
namespace {

std::string all_words(std::span<const PageLine> lines) {
  std::string all;
  for (const auto& line : lines)
    all.append(line.words) += '\n';
  return all;
}

/// True when the words of `next` show that `line` is not finished.
bool flows(const PageLine& line, const PageLine& next) {
  if (ends_open(line.words)) return true;
  return is_lower(next.words.front()) && !ends_sentence(line.words);
}

/// The same for a line that has no room left for the first word of `next`.
bool flows_on(const PageLine& line, const PageLine& next) {
  if (flows(line, next)) return true;
  const char first = next.words.front();
  if (line.words.ends_with(':')) return is_lower(first) || is_digit(first);
  return !ends_sentence(line.words) && (first == '(' || is_digit(first));
}

/// True when `line` ends in a word that was cut.
bool is_cut(const PageLine& line, const PageLine& next) {
  return (line.words.ends_with('-') || line.words.ends_with("\xE2\x80\x90")) &&
         is_lower(next.words.front());
}

bool same_letters(const PageLine& line, const PageLine& next) {
  return std::abs(next.size - line.size) < 0.08 * line.size;
}

class ParagraphWriter {
 public:
  explicit ParagraphWriter(std::span<const PageLine> lines)
      : lines_(lines), frames_(lines), hyphens_(all_words(lines)), list_(lines.size()) {
    find_lists();
  }

  std::string write() {
    TextLines out;
    const PageLine* above = nullptr;  // the last line of the paragraph before
    bool after_item = false;
    for (std::size_t first = 0; first < lines_.size();) {
      auto words = lines_[first].words;
      auto last = first;
      while (goes_on(first, last))
        hyphens_.join(words, lines_[++last].words);
      const auto row = last;
      while (last + 1 < lines_.size() && lines_[last + 1].row == lines_[row].row)
        words.append(" | ") += lines_[++last].words;
      const auto& start = lines_[first];
      const bool list = after_item && start.item;
      if (above != nullptr && !list && !frames_.adjacent(*above, start)) out.gap();
      out.add(kind_of(start), words);
      above = &lines_[row];
      after_item = start.item;
      first = last + 1;
    }
    return std::move(out).text();
  }

 private:
  /// Marks the lines of blocks in which line after line ends early: lists without bullets.
  void find_lists() {
    for (std::size_t begin = 0; begin < lines_.size();) {
      auto end = begin + 1;
      std::size_t breaks = 0;
      std::size_t joins = 0;
      for (; end < lines_.size() && frames_.adjacent(lines_[end - 1], lines_[end]); ++end) {
        const bool on = flows(lines_[end - 1], lines_[end]);
        const bool fits = frames_.fits(lines_[end - 1], lines_[end]);
        if (fits && !on && !frames_.is_justified(lines_[end])) ++breaks;
        if (!fits && on) ++joins;
      }
      const bool list = breaks >= 2 && breaks * 2 >= joins;
      std::fill(list_.begin() + static_cast<std::ptrdiff_t>(begin),
                list_.begin() + static_cast<std::ptrdiff_t>(end), list);
      begin = end;
    }
  }

  /// True when line `i` + 1 goes on with the paragraph that started in line `first`.
  [[nodiscard]] bool goes_on(std::size_t first, std::size_t i) const {
    if (i + 1 >= lines_.size()) return false;
    const auto& line = lines_[i];
    const auto& next = lines_[i + 1];
    if (next.row == line.row || next.item || starts_numbered(next.words) ||
        !same_letters(line, next))
      return false;
    const bool cut = is_cut(line, next);
    const bool on = flows(line, next);
    if (!frames_.adjacent(line, next))
      return (cut || flows_on(line, next)) && elsewhere(line, next);
    if (cut) return true;
    if (line.bold != next.bold && (!on || frames_.fits(line, next))) return false;
    if (!lines_[first].item && frames_.is_indented(next)) return false;
    const auto place = place_of(first, i);
    if (place == Place::apart) return false;
    if (place == Place::hanging)
      return on || !frames_.fits(line, next) || frames_.share(line) > 0.4;
    if (frames_.ends_early(line)) return on && frames_.share(line) > 0.5;
    if (frames_.fits(line, next)) return on && frames_.share(line) > 0.5;
    if (flows_on(line, next)) return true;
    return !list_[i] && frames_.share(line) > 0.5;
  }

  /// The text goes on in the next column or on the next page.
  [[nodiscard]] bool elsewhere(const PageLine& line, const PageLine& next) const {
    const bool moved = next.page != line.page || next.top < line.top;
    return moved && frames_.share(line) > 0.6;
  }

  enum class Place : std::uint8_t { in_line, hanging, apart };

  /// How the next line stands under the paragraph.
  [[nodiscard]] Place place_of(std::size_t first, std::size_t i) const {
    const auto& start = lines_[first];
    const auto& line = lines_[i];
    const auto& next = lines_[i + 1];
    const double slack = 0.4 * line.size;
    if (start.item || starts_numbered(start.words)) {
      if (next.left > start.left + std::max(3.0, slack)) return Place::hanging;
      const bool indented_first = i == first && next.left > start.left - 4 * line.size;
      const bool below = i > first && std::abs(next.left - line.left) <= slack;
      return next.left > start.left - slack || indented_first || below ? Place::in_line
                                                                       : Place::apart;
    }
    const double indent = next.left - line.left;
    if (std::abs(indent) <= slack) return Place::in_line;
    // The first line of a paragraph may be indented, and the lines of a title may be centred.
    const bool indented_first = i == first && indent < 0 && indent > -4 * line.size;
    const bool centred =
        frames_.stands_out(line) &&
        std::abs((next.left + next.right) - (line.left + line.right)) < 2 * line.size;
    return indented_first || centred ? Place::in_line : Place::apart;
  }

  [[nodiscard]] LineKind kind_of(const PageLine& line) const {
    if (line.item) return LineKind::item;
    return frames_.stands_out(line) ? LineKind::heading : LineKind::text;
  }

  std::span<const PageLine> lines_;
  Frames frames_;
  Hyphens hyphens_;
  std::vector<bool> list_;  ///< the line stands in a list without bullets
};

}  // namespace

std::string paragraphs(std::span<const PageLine> lines) { return ParagraphWriter(lines).write(); }

}  // namespace ninety::documents
