#include "render/json_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "text/utf8.h"

namespace ninety::json {
namespace {

constexpr std::uint64_t repeated(unsigned char byte) { return 0x0101010101010101ULL * byte; }

/// True when some byte of `x` is zero (Lamport 1975).
constexpr bool has_zero(std::uint64_t x) {
  return ((x - repeated(0x01)) & ~x & repeated(0x80)) != 0;
}

/// True when eight bytes can be copied as they are: ASCII, no control character, quote, backslash.
bool plain_block(const char* bytes) {
  std::uint64_t x = 0;
  std::memcpy(&x, bytes, sizeof x);
  if ((x & repeated(0x80)) != 0) return false;
  const bool control = ((x - repeated(0x20)) & repeated(0x80)) != 0;
  return !control && !has_zero(x ^ repeated('"')) && !has_zero(x ^ repeated('\\'));
}

/// Appends the escape of a control character, quote or backslash.
void append_escape(std::string& out, char c) {
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kLetters = "\"\\bfnrt";
  constexpr std::string_view kHex = "0123456789abcdef";
  out += '\\';
  if (const auto at = kNamed.find(c); at != std::string_view::npos) {
    out += kLetters[at];
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  out += "u00";
  out += kHex[byte >> 4U];
  out += kHex[byte & 0xFU];
}

/// The first offset from `at` on whose character cannot be copied as it is.
std::size_t end_of_plain(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (at + 8 <= text.size() && plain_block(text.data() + at)) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x20 || byte == '"' || byte == '\\') break;
    const auto size = byte < 0x80 ? 1U : utf8::decode(text, at).size;
    if (byte >= 0x80 && size == 1) break;
    at += size;
  }
  return at;
}

}  // namespace

void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto end = end_of_plain(text, at);
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) >= 0x80) {
      out += "\xEF\xBF\xBD";
    } else {
      append_escape(out, text[at]);
    }
    ++at;
  }
  out += '"';
}

Piece& Piece::number(std::uint64_t value) {
  char* const at = bytes_.data() + size_;
  size_ =
      static_cast<std::size_t>(std::to_chars(at, bytes_.data() + kMost, value).ptr - bytes_.data());
  return *this;
}

// Scaled to a whole number first: several times faster than to_chars with a precision.
Piece& Piece::fixed(double value, unsigned decimals) {
  constexpr std::array<double, 7> kScale = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};
  if (!std::isfinite(value)) return plain("null");
  auto units =
      static_cast<std::uint64_t>(std::llround(std::min(std::abs(value), 1e12) * kScale[decimals]));
  const bool negative = value < 0 && units != 0;
  std::array<char, 32> piece;
  char* const end = piece.data() + piece.size();
  char* at = end;
  for (unsigned i = 0; i < decimals; ++i, units /= 10)
    *--at = static_cast<char>('0' + units % 10);
  if (decimals > 0) *--at = '.';
  do {
    *--at = static_cast<char>('0' + units % 10);
    units /= 10;
  } while (units != 0);
  if (negative) *--at = '-';
  return plain({at, static_cast<std::size_t>(end - at)});
}

void append_number(std::string& out, std::uint64_t value) { out += Piece().number(value).view(); }

void append_span(std::string& out, Span span) { out += Piece().span(span).view(); }

void append_fixed(std::string& out, double value, unsigned decimals) {
  out += Piece().fixed(value, decimals).view();
}

void append_shortest(std::string& out, float value) {
  if (!std::isfinite(value)) {
    out += "null";
    return;
  }
  std::array<char, 48> digits{};
  const auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(std::string_view(digits.data(), end));
}

}  // namespace ninety::json
