// Joins lines that were broken only because they were full, as in an e-mail or a PDF.
//
//   Hyphens hyphens(whole_text);
//   hyphens.join(line, "cation skills");   // line: "communi-" → "communication skills"
//
//   std::vector<SourceLine> lines = …;
//   unwrapped(lines);   // the text with its paragraphs on one line each
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "documents/lines.h"

namespace ninety::documents {

/// Tells a word that was cut at the end of a line ("communi-cation") from one that has a hyphen
/// ("client-facing"), by how the rest of the text writes it.
class Hyphens {
 public:
  explicit Hyphens(std::string_view text);
  /// Appends `next` to `line`: with a space, or closing the word that was cut.
  void join(std::string& line, std::string_view next) const;

 private:
  [[nodiscard]] bool keeps_hyphen(std::string_view first, std::string_view second) const;

  std::set<std::string, std::less<>> with_hyphen_;
};

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

}  // namespace ninety::documents
