// The name a person probably meant.
#pragma once

#include <span>
#include <string_view>

namespace ninety::cli {

/// The name with the smallest edit distance (Levenshtein 1966), upper and lower case alike; the
/// first of equals. `names` is not empty.
[[nodiscard]] std::string_view nearest(std::string_view wanted,
                                       std::span<const std::string_view> names);

/// Equal but for upper and lower case (ASCII).
[[nodiscard]] bool same_letters(std::string_view a, std::string_view b);

}  // namespace ninety::cli
