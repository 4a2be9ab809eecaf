// Joins lines that were broken only because they were full, as in an e-mail or a PDF.
//
//   std::vector<SourceLine> lines = …;
//   unwrapped(lines);   // the text with its paragraphs on one line each
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "documents/text/lines.h"

namespace ninety::documents {

/// A line of a text file, without its indentation and its bullet.
struct SourceLine {
  std::string words;        ///< empty: a blank line
  std::size_t indent = 0;   ///< columns before the words, or before the bullet
  std::size_t columns = 0;  ///< columns from the edge to the end of the line
  LineKind kind = LineKind::text;
};

/// The lines with those joined that belong together; a blank line stays one.
[[nodiscard]] std::string unwrapped(const std::vector<SourceLine>& lines);

/// True when a sentence or an announcement ends here: . ! ? : ; with or without quotes behind.
[[nodiscard]] bool ends_sentence(std::string_view line);

/// True when a sentence cannot end here: after a comma, a dash, "the", "and", "for" …
[[nodiscard]] bool ends_open(std::string_view line);

}  // namespace ninety::documents
