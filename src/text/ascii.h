// What kind of character a byte is, for ASCII; a byte of a longer character is none of these.
//
//   if (ascii::is_digit(text[at])) …
//
// Not <cctype>: that asks the locale.
#pragma once

namespace ninety::ascii {

/// White space, line breaks among it.
[[nodiscard]] constexpr bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
/// White space within a line.
[[nodiscard]] constexpr bool is_blank(char c) { return c != '\n' && is_space(c); }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace ninety::ascii
