// Postings and organisations' pages as they come from the world: PDF, DOCX, HTML, Markdown or plain
// text, read, or refused in one sentence.
//
//   const auto posting = read_document("posting.pdf");   // "-": standard input
//   if (!posting) return fail(posting.error());
#pragma once

#include <expected>
#include <string>

namespace ninety::cli {

/// The text of a document as documents/read_document.h makes it. The error names the file.
[[nodiscard]] std::expected<std::string, std::string> read_document(const std::string& path);

}  // namespace ninety::cli
