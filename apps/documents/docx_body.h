// The XML of a Word document's body (word/document.xml) → text.
//
//   docx_body("<w:document …><w:p><w:r><w:t>Greet guests</w:t></w:r></w:p></w:document>", {});
//   // "Greet guests\n"
//
// Leaves out deleted and hidden words, field codes and the second copy of text boxes. The cells of
// a table's row stand on one line, " | " between them, unless one holds several paragraphs. Pure
// and total on any bytes; does not recurse, so that depth costs no stack.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "apps/documents/docx_styles.h"

namespace ninety::documents {

/// The text, valid UTF-8, or one sentence that says why there is none. Needs some 20 bytes of
/// memory for each byte of XML.
[[nodiscard]] std::expected<std::string, std::string> docx_body(std::string_view xml,
                                                                const DocxStyles& styles);

}  // namespace ninety::documents
