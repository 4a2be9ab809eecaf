#include "documents/page/columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <span>
#include <utility>

#include "documents/text/lines.h"

namespace ninety::documents {
namespace {

/// Lengths in heights of a usual word, which is a little more than the size of its font.
constexpr double kNarrowestGutter = 0.65;
constexpr double kNarrowestColumn = 7;
constexpr std::size_t kFewestLines = 4;
/// A column of running text may end after this many lines, beside one that goes on.
constexpr std::size_t kShortestColumn = 2;
constexpr std::size_t kLongColumn = 8;
/// A page of a posting holds 300 to 900 words; one with more than this is no text to lay out.
constexpr std::size_t kMostWords = 2000;
constexpr std::size_t kMostNeighbours = 200;
constexpr int kDeepest = 6;
constexpr double kSameEdge = 2;  // points

bool is_bullet(const PageWord& word) { return behind_bullet(word.text + ' ') == ""; }

/// A stripe at `x`, clear of words between `top` and `bottom`.
struct Gutter {
  double x = 0;
  double top = 0;
  double bottom = 0;
};

/// The lines on one side of a gutter.
struct Side {
  struct Line {
    double middle = 0;
    double left = 0;
    double right = 0;
  };
  std::vector<Line> lines;
  double left = std::numeric_limits<double>::max();
  double right = 0;
  std::size_t bullets = 0;

  /// Takes words sorted by their middles.
  void add(const PageWord& word) {
    const bool same =
        !lines.empty() && word.middle() - lines.back().middle < 0.5 * std::max(1.0, word.height());
    if (!same) lines.push_back({word.middle(), word.left, word.right});
    lines.back().left = std::min(lines.back().left, word.left);
    lines.back().right = std::max(lines.back().right, word.right);
    left = std::min(left, word.left);
    right = std::max(right, word.right);
    if (is_bullet(word)) ++bullets;
  }
  /// The share of lines that reach the last quarter of the side: high in running text, low in the
  /// cells of a table.
  [[nodiscard]] double full() const {
    const double border = left + 0.75 * (right - left);
    const auto count =
        std::ranges::count_if(lines, [&](auto& line) { return line.right > border; });
    return lines.empty() ? 0 : static_cast<double>(count) / static_cast<double>(lines.size());
  }
};

/// The share of lines of `one` that stand at the height of a line of `other`, which is sorted.
double shared_rows(const Side& one, const Side& other) {
  const auto count = std::ranges::count_if(one.lines, [&](const Side::Line& line) {
    const auto found =
        std::ranges::lower_bound(other.lines, line.middle - 1.5, {}, &Side::Line::middle);
    return found != other.lines.end() && found->middle < line.middle + 1.5;
  });
  return static_cast<double>(count) / static_cast<double>(one.lines.size());
}

double usual_height(std::span<const PageWord> words) {
  std::vector<double> heights;
  for (const auto& word : words)
    heights.push_back(word.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return std::max(1.0, *middle);
}

/// Left edges of words, sorted, that stand behind nothing or behind a gap as wide as a gutter;
/// `words` are sorted by their middles.
std::vector<double> edges_behind_gaps(std::span<const PageWord> words, double em) {
  std::vector<double> edges;
  for (std::size_t i = 0; i < words.size(); ++i) {
    double gap = std::numeric_limits<double>::max();
    const auto look_at = [&](const PageWord& other) {
      if (other.left < words[i].left) gap = std::min(gap, words[i].left - other.right);
    };
    const auto far = [&](std::size_t j) {
      return std::abs(words[j].middle() - words[i].middle()) > 0.4 * em;
    };
    for (auto j = i + 1; j < words.size() && j - i < kMostNeighbours && !far(j); ++j)
      look_at(words[j]);
    for (auto behind = i; behind > 0 && i - behind < kMostNeighbours; --behind) {
      if (far(behind - 1)) break;
      look_at(words[behind - 1]);
    }
    if (gap >= kNarrowestGutter * em) edges.push_back(words[i].left);
  }
  std::ranges::sort(edges);
  return edges;
}

/// How many words stand beside a gutter that parts columns; 0 when it parts none.
std::size_t words_beside(std::span<const PageWord> words, const Gutter& gutter, double edge,
                         double em) {
  const auto begin = std::ranges::lower_bound(words, gutter.top, {}, &PageWord::middle);
  const auto end = std::ranges::upper_bound(words, gutter.bottom, {}, &PageWord::middle);
  Side left;
  Side right;
  for (const auto& word : std::ranges::subrange(begin, end)) {
    // What parts bullets from their items is no gutter.
    if (word.left < gutter.x && word.right > gutter.x - 1.5 * em && is_bullet(word)) return 0;
    (word.left < gutter.x ? left : right).add(word);
  }
  const bool text = left.full() > 0.5 && right.full() > 0.5;
  const bool goes_on = text && left.lines.size() >= kLongColumn;
  const auto fewest = goes_on ? kShortestColumn : kFewestLines;
  if (left.lines.size() < kFewestLines || right.lines.size() < fewest) return 0;
  if (left.right - left.left < kNarrowestColumn * em) return 0;
  if (right.right - right.left < kNarrowestColumn * em) return 0;
  const double shared = std::min(left.lines.back().middle, right.lines.back().middle) -
                        std::max(left.lines.front().middle, right.lines.front().middle);
  if (shared < 0.8 * em * static_cast<double>(fewest - 1)) return 0;
  // Lines of a column start at its edge, or indented a little.
  const auto near = std::ranges::count_if(
      right.lines, [&](const Side::Line& line) { return line.left < edge + 4 * em; });
  if (static_cast<double>(near) < 0.7 * static_cast<double>(right.lines.size())) return 0;
  const bool lists = right.bullets >= 2;
  const bool table = !lists && left.full() < 0.35 && shared_rows(left, right) > 0.6;
  return table ? 0 : static_cast<std::size_t>(end - begin);
}

/// The stripes left of `edge`, three lines high at least, that none of the sorted `words` touches.
std::vector<Gutter> clear_stripes(std::span<const PageWord> words, double edge, double em) {
  std::vector<Gutter> found;
  double top = std::numeric_limits<double>::lowest();
  const auto close = [&](double bottom) {
    if (bottom - top > 2 * em) found.push_back({edge - 0.5 * kNarrowestGutter * em, top, bottom});
  };
  for (const auto& word : words) {
    if (word.left > edge - 0.1 * em || word.right < edge - kNarrowestGutter * em) continue;
    close(word.middle() - 0.3 * em);
    top = word.middle() + 0.3 * em;
  }
  close(std::numeric_limits<double>::max());
  return found;
}

/// The gutter with most words beside it.
std::optional<Gutter> find_gutter(std::span<const PageWord> words) {
  if (words.size() < 4 * kFewestLines || words.size() > kMostWords) return std::nullopt;
  const double em = usual_height(words);
  const auto edges = edges_behind_gaps(words, em);
  std::optional<Gutter> best;
  std::size_t most = 0;
  for (std::size_t begin = 0; begin < edges.size();) {
    auto end = begin;
    while (end < edges.size() && edges[end] - edges[begin] < kSameEdge)
      ++end;
    if (end - begin >= 2) {
      for (const auto& stripe : clear_stripes(words, edges[begin], em)) {
        const auto count = words_beside(words, stripe, edges[begin], em);
        if (count > most) best = stripe;
        most = std::max(most, count);
      }
    }
    begin = end;
  }
  return best;
}

void part(Region region, int depth, std::vector<Region>& out) {
  const auto gutter = depth < kDeepest ? find_gutter(region.words) : std::nullopt;
  if (!gutter) {
    if (!region.words.empty()) out.push_back(std::move(region));
    return;
  }
  Region above{.words = {}, .left = region.left, .right = region.right};
  Region left{.words = {}, .left = region.left, .right = gutter->x};
  Region right{.words = {}, .left = gutter->x, .right = region.right};
  Region below = above;
  for (auto& word : region.words) {
    auto& into = word.middle() < gutter->top      ? above
                 : word.middle() > gutter->bottom ? below
                 : word.left < gutter->x          ? left
                                                  : right;
    into.words.push_back(std::move(word));
  }
  for (auto* const one : {&above, &left, &right, &below})
    part(std::move(*one), depth + 1, out);
}

}  // namespace

std::vector<Region> regions_of(std::vector<PageWord> words) {
  std::ranges::stable_sort(words, {}, &PageWord::middle);
  std::vector<Region> regions;
  part({.words = std::move(words)}, 0, regions);
  return regions;
}

}  // namespace ninety::documents
