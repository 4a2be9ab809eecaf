// UTF-8, one character at a time, for any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ninety::utf8 {

/// One decoded character: its code point and its length in bytes (1 to 4).
struct Character {
  char32_t code = 0;
  std::uint32_t size = 1;
};

inline constexpr char32_t kInvalid = 0xFFFD;

/// Decodes the character at `offset` (which must be inside `text`). A byte that starts no valid
/// character (stray continuation, overlong form, surrogate, above U+10FFFF, cut off) is
/// {kInvalid, 1}, so that a loop over any bytes ends.
[[nodiscard]] Character decode(std::string_view text, std::size_t offset);

/// The offset of the first byte that is not valid UTF-8, or nothing.
[[nodiscard]] std::optional<std::size_t> first_invalid(std::string_view text);

/// True when `offset` is a place between two characters (or an end of the text).
[[nodiscard]] bool is_border(std::string_view text, std::size_t offset);

/// The number of terminal columns of a character: 0 for marks that combine, 2 for wide ones.
[[nodiscard]] int columns(char32_t code);

}  // namespace ninety::utf8
