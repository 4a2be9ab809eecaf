#include "documents/page/bullets.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ninety::documents {
namespace {

/// A page with more small drawings than this is no list.
constexpr std::size_t kMostMarks = 300;

bool same_height(const DrawnMark& mark, double top, double bottom) {
  const double middle = (mark.top + mark.bottom) / 2;
  return middle > top && middle < bottom;
}

/// True when `mark` is the first thing of its line, and a line follows.
bool starts_line(const DrawnMark& mark, std::span<const PageWord> words) {
  bool followed = false;
  for (const auto& word : words) {
    if (!same_height(mark, word.top, word.bottom)) continue;
    if (mark.bottom - mark.top > 0.9 * word.height()) continue;
    const double behind = word.left - mark.right;
    const double before = mark.left - word.right;
    if (before > -0.1 * word.height() && before < 1.5 * word.height()) return false;
    followed |= behind > -0.1 * word.height() && behind < 3 * word.height();
  }
  return followed;
}

/// True when another mark stands beside it: dots of a rating, letters of a logo.
bool is_one_of_many(const DrawnMark& mark, std::span<const DrawnMark> marks) {
  return std::ranges::any_of(marks, [&](const DrawnMark& other) {
    const double apart = std::max(other.left - mark.right, mark.left - other.right);
    const bool same = other.left == mark.left && other.top == mark.top;
    return !same && same_height(mark, other.top, other.bottom) && apart < 12;
  });
}

}  // namespace

void place_bullets(Page& page, std::span<const DrawnMark> marks) {
  if (marks.size() > kMostMarks) return;
  std::vector<PageWord> bullets;
  for (const auto& mark : marks) {
    if (is_one_of_many(mark, marks) || !starts_line(mark, page.words)) continue;
    bullets.push_back({.text = "\xE2\x80\xA2",
                       .left = mark.left,
                       .top = mark.top,
                       .right = mark.right,
                       .bottom = mark.bottom,
                       .size = 0,
                       .bold = false,
                       .space_after = true});
  }
  std::ranges::move(bullets, std::back_inserter(page.words));
}

}  // namespace ninety::documents
