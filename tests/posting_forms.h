// One posting in many forms: HTML, Word document, PDF, Markdown, hard-wrapped text.
//
//   const auto lines = posting_lines(plain);    // of its plain text
//   read_document(as_docx(lines))->text;        // the same lines
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::tests {

struct PostingLine {
  enum class Kind { text, item, heading };
  std::string words;  ///< without bullet
  Kind kind = Kind::text;
};

/// The lines of a text as documents/read_document.h gives it. A short line below a blank one and
/// above another line is taken for a heading.
[[nodiscard]] std::vector<PostingLine> posting_lines(std::string_view text);

[[nodiscard]] std::string as_html(const std::vector<PostingLine>& lines);
[[nodiscard]] std::string as_docx(const std::vector<PostingLine>& lines);
[[nodiscard]] std::string as_markdown(const std::vector<PostingLine>& lines);
/// Wrapped at `width` characters, as an e-mail.
[[nodiscard]] std::string as_wrapped_text(const std::vector<PostingLine>& lines, std::size_t width);

enum class Columns { one, two };
/// With a page number on each page, and a header when there are several; two columns also cut
/// words. Nothing when a character is not in the writer's font (Windows-1252).
[[nodiscard]] std::optional<std::string> as_pdf(const std::vector<PostingLine>& lines,
                                                Columns columns);

}  // namespace ninety::tests
