// The bullet or number of a list item: "• Keep the books", "3.2 Keep the books", "(b) …".
#pragma once

#include <cstdint>
#include <string_view>

namespace ninety {

/// Bytes of a bullet or number with the blanks behind it at the start of `text`; 0 when there is
/// none.
[[nodiscard]] std::uint32_t bullet_size(std::string_view text);

}  // namespace ninety
