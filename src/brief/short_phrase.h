// A sentence or list item → its gist in a few words, for the name of what it asks for.
//
//   short_phrase(text, outline.words(unit));  // "You will keep the site diary, daily" → "keep the
//   site diary"
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "brief/cue_table.h"

namespace ninety {

/// At most seven words of `words`, in their order, without what every posting says ("ability to",
/// "you will", "experience of"); never empty when a word or number is among them.
[[nodiscard]] std::string short_phrase(std::string_view text, std::span<const OutlineWord> words);

}  // namespace ninety
