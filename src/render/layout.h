// Text of an answer on lines of a given number of terminal columns.
//
//   for (const ninety::Span line : ninety::wrap(text, whole, 60))
//   print(ninety::shown(line.of(text)));
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ninety {

/// `text` as a terminal may be given it: each white space is a blank, carriage returns are left
/// out; control characters, bytes that are not UTF-8 and characters that turn the direction of
/// writing become U+FFFD, so that no answer can move the cursor.
[[nodiscard]] std::string shown(std::string_view text);

/// Terminal columns that `shown(text)` takes.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// Lines of at most `width` columns (1 at least) that make up `part` of `text`: broken at white
/// space, which is left out there; a longer word is broken between characters. No line is empty.
[[nodiscard]] std::vector<Span> wrap(std::string_view text, Span part, std::size_t width);

/// The same for prose of our own.
[[nodiscard]] std::vector<std::string> wrap(std::string_view prose, std::size_t width);

/// `part` without white space at its ends.
[[nodiscard]] Span trimmed(std::string_view text, Span part);

}  // namespace ninety
