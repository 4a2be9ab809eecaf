#include "text/utf8.h"

namespace ninety::utf8 {
namespace {

constexpr bool is_continuation(unsigned char byte) { return (byte & 0xC0U) == 0x80U; }

struct Lead {
  std::uint32_t size;
  char32_t bits;
  char32_t least;  // smallest code point that needs this length: below it the form is overlong
};

constexpr Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

Character decode(std::string_view text, std::size_t offset) {
  const auto lead = lead_of(static_cast<unsigned char>(text[offset]));
  if (lead.size == 0 || offset + lead.size > text.size()) return {kInvalid, 1};
  char32_t code = lead.bits;
  for (std::size_t i = 1; i < lead.size; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if (!is_continuation(byte)) return {kInvalid, 1};
    code = (code << 6U) | (byte & 0x3FU);
  }
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  if (code < lead.least || surrogate || code > 0x10FFFF) return {kInvalid, 1};
  return {code, lead.size};
}

std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    if (static_cast<unsigned char>(text[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const auto character = decode(text, offset);
    if (character.size == 1) return offset;
    offset += character.size;
  }
  return std::nullopt;
}

bool is_border(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return offset == text.size();
  if (!is_continuation(static_cast<unsigned char>(text[offset]))) return true;
  for (std::size_t back = 1; back <= 3 && back <= offset; ++back) {
    const auto character = decode(text, offset - back);
    if (character.size > back) return false;
    if (!is_continuation(static_cast<unsigned char>(text[offset - back]))) break;
  }
  return true;  // a stray continuation byte stands alone
}

int columns(char32_t code) {
  const auto in = [code](char32_t low, char32_t high) { return code >= low && code <= high; };
  if (code == 0x200B || code == 0x200C || code == 0x200D || code == 0x2060 || code == 0xFEFF ||
      in(0x0300, 0x036F) || in(0xFE00, 0xFE0F) || in(0x1AB0, 0x1AFF) || in(0x20D0, 0x20FF)) {
    return 0;
  }
  if (in(0x1100, 0x115F) || in(0x2E80, 0xA4CF) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) ||
      in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) || in(0x1F300, 0x1FAFF) ||
      in(0x20000, 0x3FFFD)) {
    return 2;
  }
  return code < 0x20 ? 0 : 1;
}

}  // namespace ninety::utf8
