// A posting or a page of an organisation, in whatever form it comes, as text.
//
//   const auto document = ninety::read_document(bytes);
//   if (!document) return fail(name + ": " + document.error());
//   read_posting(document->text, model);
//
// PDF, DOCX, HTML, Markdown and plain text, told apart by content. Bytes of PDF, ZIP, XML and HTML
// are parsed in a helper process that has no network, no files, 512 MB and 4 seconds
// (apps/confined); this library links no parser of them. Safe to call from many threads at once.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "documents/document_kind.h"

namespace ninety {

struct DocumentText {
  /// UTF-8, at most 1 MB and not blank: paragraphs and headings between blank lines, list items a
  /// line each and marked with "- "; no line ends in a space.
  std::string text;
  DocumentKind kind = DocumentKind::plain;
};

/// The text of a document of at most 10 MB. The error is one sentence in lower case without final
/// stop that says what is the matter and what to do: "the PDF is a scan without text: …".
[[nodiscard]] std::expected<DocumentText, std::string> read_document(std::string_view bytes);

}  // namespace ninety
