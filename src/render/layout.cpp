#include "render/layout.h"

#include <algorithm>

#include "text/utf8.h"

namespace ninety {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// One character of the answer, as it is drawn.
struct Glyph {
  std::string_view drawn;
  std::uint32_t size = 1;  // bytes of the answer
  std::size_t columns = 0;
  bool space = false;
};

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
         code == 0x205F || code == 0x3000;
}

bool is_dangerous(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code <= 0x9F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

Glyph glyph_at(std::string_view text, std::size_t offset) {
  const auto character = utf8::decode(text, offset);
  if (character.code == '\r') return {"", 1, 0, true};
  if (is_space(character.code)) return {" ", character.size, 1, true};
  const bool invalid = character.code == utf8::kInvalid && character.size == 1;
  if (invalid || is_dangerous(character.code)) return {kReplacement, character.size, 1, false};
  return {text.substr(offset, character.size), character.size,
          static_cast<std::size_t>(utf8::columns(character.code)), false};
}

/// The end of the line that starts at `begin`, and where the search for the next one starts.
struct Break {
  std::uint32_t end = 0;
  std::uint32_t next = 0;
};

Break break_line(std::string_view text, std::uint32_t begin, std::uint32_t last,
                 std::size_t width) {
  std::size_t used = 0;
  std::uint32_t space_from = begin;  // start of the last run of white space
  bool after_space = false;
  for (std::uint32_t at = begin; at < last;) {
    const auto glyph = glyph_at(text, at);
    if (glyph.space && !after_space) space_from = at;
    after_space = glyph.space;
    if (!glyph.space && used + glyph.columns > width && at > begin) {
      return space_from > begin ? Break{space_from, space_from} : Break{at, at};
    }
    used += glyph.columns;
    at += glyph.size;
  }
  return {last, last};
}

}  // namespace

std::string shown(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto glyph = glyph_at(text, at);
    out += glyph.drawn;
    at += glyph.size;
  }
  return out;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto glyph = glyph_at(text, at);
    columns += glyph.columns;
    at += glyph.size;
  }
  return columns;
}

Span trimmed(std::string_view text, Span part) {
  Span kept = {part.end, part.end};
  for (std::uint32_t at = part.begin; at < part.end;) {
    const auto glyph = glyph_at(text, at);
    if (!glyph.space) kept = {std::min(kept.begin, at), at + glyph.size};
    at += glyph.size;
  }
  return kept;
}

std::vector<Span> wrap(std::string_view text, Span part, std::size_t width) {
  std::vector<Span> lines;
  const auto whole = trimmed(text, part);
  for (auto at = whole.begin; at < whole.end;) {
    at = trimmed(text, {at, whole.end}).begin;
    const auto line = break_line(text, at, whole.end, std::max<std::size_t>(width, 1));
    lines.push_back({at, line.end});
    at = line.next;
  }
  return lines;
}

std::vector<std::string> wrap(std::string_view prose, std::size_t width) {
  std::vector<std::string> lines;
  for (const Span line : wrap(prose, {0, static_cast<std::uint32_t>(prose.size())}, width)) {
    lines.push_back(shown(line.of(prose)));
  }
  return lines;
}

}  // namespace ninety
