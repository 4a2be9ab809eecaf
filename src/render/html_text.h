// Text inside HTML.
#pragma once

#include <string>
#include <string_view>

namespace ninety::html {

/// `text` for element content and double-quoted attributes. Line breaks and tabs stay; other
/// control characters, bytes that are not UTF-8 and direction overrides become U+FFFD.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace ninety::html
