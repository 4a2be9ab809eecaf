// Characters of documents as their reader sees them: one kind of space, nothing that is not seen.
//
//   clean("Care\u00A0\u200Btaker\r\n")   // "Care taker\n"
//
// Text that nobody sees (zero-width characters, direction marks, tags) is a way to hide words from
// a person and show them to a program; it is dropped. Pure and total on any bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace ninety::documents {

/// Appends one code point as UTF-8; U+FFFD for what is no character.
void append_utf8(std::string& out, char32_t code);

/// Appends the character as it is seen: spaces of any width as ' ', line separators as '\n',
/// ligatures as their letters, rare hyphens as '-', dots of mathematics as U+00B7, and nothing for
/// what is not seen.
void append_seen(std::string& out, char32_t code);

/// The whole text as seen; "\r\n" and "\r" become "\n", bytes that are not UTF-8 become U+FFFD.
/// At most as long as `text` three times over.
[[nodiscard]] std::string clean(std::string_view text);

/// `text` without spaces at its ends and with single spaces inside; line breaks count as spaces.
[[nodiscard]] std::string single_spaced(std::string_view text);

using ascii::is_digit;
using ascii::is_letter;
using ascii::is_lower;
using ascii::is_space;
using ascii::is_upper;
using ascii::to_lower;

/// Lower case of ASCII letters; all other bytes stay.
[[nodiscard]] std::string lower(std::string_view text);
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace ninety::documents
