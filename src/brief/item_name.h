// A short name for what a sentence or list item states, in its own words.
//
//   item_name("Open books. The cost of …", outline words)   // "Open books"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "brief/cue_table.h"

namespace ninety {

/// Words [0, n) that stand as a name before a colon, a dash or the full stop at the end, or in
/// capitals before a sentence: "Open books: the cost …", "COURAGE We own up". 0 when there are
/// none.
[[nodiscard]] std::uint32_t words_of_label(std::span<const OutlineWord> words,
                                           std::string_view text);

/// The name of a value: its label, what it believes in, or its first words.
[[nodiscard]] std::string value_name(std::span<const OutlineWord> words, std::string_view text);

/// The name of a project: its label, the first name in it, or its first words.
[[nodiscard]] std::string project_name(std::span<const OutlineWord> words, std::string_view text);

/// The text of `words` on one line.
[[nodiscard]] std::string one_line(std::span<const OutlineWord> words, std::string_view text);

}  // namespace ninety
