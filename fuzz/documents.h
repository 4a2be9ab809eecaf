// What holds for the text of every document.
#pragma once

#include <cstddef>
#include <string_view>

#include "fuzz/properties.h"

namespace ninety::fuzz {

/// `text` came out of `size` bytes.
inline void require_document(std::string_view text, std::size_t size) {
  require(!utf8::first_invalid(text), "the text is valid UTF-8");
  // A byte that is no character becomes three, and the marks of an item and its end take some.
  require(text.size() <= 4 * size + 4, "the text is not much longer than the document");
  require(text.empty() || text.back() == '\n', "every line has an end");
  require(!text.starts_with('\n') && !text.contains("\n\n\n"), "there is one blank line at most");
  require(!text.contains(" \n") && !text.contains('\0') && !text.contains('\r'),
          "lines end where their words end");
}

}  // namespace ninety::fuzz
