#include "documents/text/lines.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "documents/text/characters.h"
#include "text/utf8.h"

namespace ninety::documents {
namespace {

/// Bullets that stand for nothing else, so that they mark items inside a line too. The last are
/// where Symbol and Wingdings keep theirs.
constexpr std::array<char32_t, 23> kBullets = {
    0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25B6, 0x25B8, 0x25BA,
    0x25CB, 0x25CF, 0x25E6, 0x2713, 0x2714, 0x2756, 0x27A2, 0x27A4, 0xF0A7, 0xF0B7, 0xF0D8};

bool is_bullet(char32_t code) { return std::ranges::binary_search(kBullets, code); }

/// Marks that are bullets only at the start of a line, with a space behind.
bool may_be_bullet(char32_t code) {
  return code == '-' || code == '*' || code == 'o' || code == '+' || code == 0xB7 ||
         code == 0x2013 || code == 0x2014 || code == 0x2012;
}

}  // namespace

std::optional<std::string_view> behind_bullet(std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return std::nullopt;
  const auto first = utf8::decode(line, 0);
  const auto rest = line.substr(first.size);
  if (is_bullet(first.code)) return trimmed(rest);
  if (may_be_bullet(first.code) && !rest.empty() && is_space(rest.front())) return trimmed(rest);
  return std::nullopt;
}

bool starts_numbered(std::string_view line) {
  line = trimmed(line);
  const bool open = !line.empty() && line.front() == '(';
  if (open) line.remove_prefix(1);
  std::size_t at = 0;
  while (at < line.size() && at < 3 && is_digit(line[at]))
    ++at;
  if (at == 0) {
    while (at < line.size() && at < 4 && std::string_view("ivx").contains(line[at]))
      ++at;
  }
  if (at == 0 && line.size() > 1 && is_lower(line[0])) at = 1;
  if (at == 0 || at + 1 >= line.size()) return false;
  const char mark = line[at];
  return (mark == ')' || (mark == '.' && !open)) && is_space(line[at + 1]);
}

void TextLines::add(LineKind kind, std::string_view words) {
  auto rest = trimmed(words);
  if (kind == LineKind::text) {
    if (const auto item = behind_bullet(rest)) {
      kind = LineKind::item;
      rest = *item;
    }
  }
  std::size_t start = 0;
  for (std::size_t at = 0; at < rest.size();) {
    const auto character = utf8::decode(rest, at);
    if (kind != LineKind::heading && is_bullet(character.code)) {
      append(kind, rest.substr(start, at - start));
      kind = LineKind::item;
      start = at + character.size;
    }
    at += character.size;
  }
  append(kind, rest.substr(start));
}

void TextLines::append(LineKind kind, std::string_view words) {
  const auto line = single_spaced(words);
  if (line.empty()) return;
  const bool heading = kind == LineKind::heading;
  // What announces a list stands right above it.
  const bool announced =
      after_heading_ || (kind == LineKind::item && std::string_view(text_).ends_with(":\n"));
  if (!text_.empty() && !announced && (gap_ || heading)) text_ += '\n';
  if (kind == LineKind::item) text_ += "- ";
  text_ += line;
  text_ += '\n';
  gap_ = false;
  after_heading_ = heading;
}

}  // namespace ninety::documents
