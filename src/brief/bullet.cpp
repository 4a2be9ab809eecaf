#include "brief/bullet.h"

#include <array>

#include "text/ascii.h"

namespace ninety {
namespace {

using ascii::is_blank;
using ascii::is_digit;
using ascii::is_letter;

/// Bullets of more than one byte.
constexpr std::array<std::string_view, 24> kBullets = {"•", "·", "◦", "▪", "■", "●", "○", "‣",
                                                       "–", "—", "➢", "✓", "✔", "→", "▸", "►",
                                                       "▶", "❖", "✦", "★", "➤", "⁃", "∙", "☑"};

/// Bytes of a number or letter of a list: "3.", "3.2", "(b)", "iv)"; 0 when there is none.
std::uint32_t number_size(std::string_view text) {
  const bool bracket = text.starts_with('(');
  std::uint32_t size = bracket ? 1 : 0;
  const auto start = size;
  const auto roman = [](char c) { return c == 'i' || c == 'v' || c == 'x'; };
  while (size < text.size() && size < start + 4 && (is_digit(text[size]) || roman(text[size])))
    ++size;
  if (size == start && size < text.size() && is_letter(text[size])) ++size;
  if (size == start || size >= text.size()) return 0;
  if (bracket) return text[size] == ')' ? size + 1 : 0;
  const bool digits = is_digit(text.front());
  if (digits && size > 2) return 0;  // a year or an amount
  if (text[size] == ')') return size + 1;
  if (text[size] != '.') return 0;
  std::uint32_t level = size + 1;
  while (digits && level < text.size() && (is_digit(text[level]) || text[level] == '.'))
    ++level;
  // "4.1 % of samples" is no number of a list.
  const bool counts =
      level + 1 < text.size() && is_blank(text[level]) && is_letter(text[level + 1]);
  return level == size + 1 || counts ? level : 0;
}

}  // namespace

std::uint32_t bullet_size(std::string_view text) {
  if (text.empty()) return 0;
  std::uint32_t size = 0;
  for (const auto bullet : kBullets) {
    if (text.starts_with(bullet)) size = static_cast<std::uint32_t>(bullet.size());
  }
  const bool tight = size > 0;  // may stand without a blank behind it
  if (size == 0) {
    const char c = text.front();
    if (c == '-' || c == '*' || c == '+' || c == '>' || (c == 'o' && text.size() > 2)) size = 1;
    while (size > 0 && c == '>' && text.size() > size && text[size] == c)
      ++size;
    if (size == 0) size = number_size(text);
  }
  if (size == 0) return 0;
  const auto mark = size;
  while (size < text.size() && is_blank(text[size]))
    ++size;
  return size > mark || (tight && size < text.size()) ? size : 0;
}

}  // namespace ninety
