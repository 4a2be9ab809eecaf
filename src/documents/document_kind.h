// Which kind of document some bytes are, by what they hold; a name or an ending is never asked.
//
//   kind_of("%PDF-1.7 …");      // DocumentKind::pdf
//   kind_of("\x89PNG\r\n…");    // error: "this is an image: …"
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace ninety {

enum class DocumentKind : std::uint8_t { pdf, docx, html, markdown, plain };

/// "pdf", "docx", "html", "markdown", "plain".
[[nodiscard]] std::string_view name_of(DocumentKind kind);

/// The kind, or one sentence that says what the bytes are instead and what to do. Any ZIP file is
/// called docx: whether a Word document is in it is for the reader to find out.
[[nodiscard]] std::expected<DocumentKind, std::string> kind_of(std::string_view bytes);

}  // namespace ninety
