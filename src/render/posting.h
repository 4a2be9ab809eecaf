// What a posting asks for → text for people, or JSON (docs/cli.md names every field).
//
//   std::fputs(ninety::posting_json(posting).c_str(), stdout);
#pragma once

#include <cstddef>
#include <string>

#include "brief/brief.h"

namespace ninety {

/// One line of JSON with a line break.
[[nodiscard]] std::string posting_json(const Posting& posting);

/// Every item with its words and their line in the posting. For `width` 0 plain sentences, one a
/// line; else lists under headings, wrapped to `width` columns.
[[nodiscard]] std::string posting_text(const Posting& posting, std::size_t width);

}  // namespace ninety
