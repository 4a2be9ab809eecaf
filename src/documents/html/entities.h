// Character references of HTML: "&amp;", "&#8211;", "&#x2022;".
//
//   std::string out;
//   append_decoded(out, "caf&eacute; &lt;3");   // "café <3"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ninety::documents {

struct Reference {
  char32_t code = 0;
  std::size_t size = 0;  ///< bytes it takes; 0: there is none
};

/// The reference that `text` starts with.
[[nodiscard]] Reference character_reference(std::string_view text);

/// Appends `text` with its references as the characters they are seen as; others stay as written.
/// Never longer than `text`.
void append_decoded(std::string& out, std::string_view text);

/// The character of a byte of Windows-1252; codes outside 0x80 to 0x9F are themselves.
[[nodiscard]] char32_t from_windows_1252(char32_t code);

}  // namespace ninety::documents
