#include "documents/text/characters.h"

#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace ninety::documents {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

constexpr bool is_in(char32_t code, const Range& range) {
  return code >= range.first && code <= range.last;
}

/// Controls, soft hyphens, zero-width characters, direction marks, variation selectors, tags.
constexpr std::array<Range, 10> kUnseen = {{{0x00, 0x08},
                                            {0x0E, 0x1F},
                                            {0x7F, 0x9F},
                                            {0xAD, 0xAD},
                                            {0x200B, 0x200F},
                                            {0x202A, 0x202E},
                                            {0x2060, 0x206F},
                                            {0xFE00, 0xFE0F},
                                            {0xFEFF, 0xFEFF},
                                            {0xE0000, 0xE0FFF}}};

constexpr std::array<Range, 7> kSpaces = {{{0x09, 0x09},
                                           {0x0B, 0x0C},
                                           {0xA0, 0xA0},
                                           {0x1680, 0x1680},
                                           {0x2000, 0x200A},
                                           {0x202F, 0x202F},
                                           {0x205F, 0x205F}}};

constexpr std::array<std::string_view, 7> kLigatures = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

}  // namespace

void append_utf8(std::string& out, char32_t code) {
  if (code > 0x10FFFF || is_in(code, {0xD800, 0xDFFF})) code = utf8::kInvalid;
  const auto byte = [&out](char32_t bits) { out += static_cast<char>(static_cast<uint8_t>(bits)); };
  if (code < 0x80) return byte(code);
  if (code < 0x800) {
    byte(0xC0U | (code >> 6U));
    return byte(0x80U | (code & 0x3FU));
  }
  if (code < 0x10000) {
    byte(0xE0U | (code >> 12U));
  } else {
    byte(0xF0U | (code >> 18U));
    byte(0x80U | ((code >> 12U) & 0x3FU));
  }
  byte(0x80U | ((code >> 6U) & 0x3FU));
  byte(0x80U | (code & 0x3FU));
}

void append_seen(std::string& out, char32_t code) {
  if (code >= 0x20 && code < 0x7F) {
    out += static_cast<char>(code);
    return;
  }
  if (code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029) {
    out += '\n';
    return;
  }
  for (const auto& range : kSpaces) {
    if (is_in(code, range)) {
      out += ' ';
      return;
    }
  }
  for (const auto& range : kUnseen) {
    if (is_in(code, range)) return;
  }
  if (code == 0x3000) {
    out += ' ';
  } else if (code == 0x2010 || code == 0x2011) {
    out += '-';
  } else if (code == 0x2219 || code == 0x22C5) {
    append_utf8(out, 0xB7);
  } else if (is_in(code, {0xFB00, 0xFB06})) {
    out += kLigatures[code - 0xFB00];
  } else {
    append_utf8(out, code);
  }
}

std::string clean(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto character = utf8::decode(text, at);
    at += character.size;
    if (character.code == '\r' && at < text.size() && text[at] == '\n') continue;
    append_seen(out, character.code);
  }
  return out;
}

std::string single_spaced(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (!is_space(c)) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    c = to_lower(c);
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_space(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace ninety::documents
