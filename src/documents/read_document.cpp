#include "documents/read_document.h"

#include <utility>

#include "documents/helper.h"
#include "documents/limits.h"
#include "documents/markdown/markdown.h"
#include "documents/text/characters.h"
#include "documents/text/plain_text.h"
#include "text/utf8.h"

namespace ninety {
namespace {

using namespace documents;  // NOLINT(google-build-using-namespace)

std::expected<std::string, std::string> text_of(DocumentKind kind, std::string_view bytes) {
  switch (kind) {
    case DocumentKind::pdf:
      return run_helper({.program = "ninety-pdf", .argument = "pdf"}, bytes);
    case DocumentKind::docx:
    case DocumentKind::html:
      return run_helper({.program = "ninety-documents", .argument = std::string(name_of(kind))},
                        bytes);
    case DocumentKind::markdown:
      return markdown_text(bytes);
    case DocumentKind::plain:
      break;
  }
  return plain_text(bytes);
}

/// A sentence of a helper as it may be shown: whoever took the helper over chose its words.
std::string shown(std::string_view sentence) {
  return single_spaced(clean(sentence.substr(0, 300)));
}

}  // namespace

std::expected<DocumentText, std::string> read_document(std::string_view bytes) {
  if (bytes.size() > kInputLimit)
    return std::unexpected("the document is larger than 10 MB: give the part that matters");
  const auto kind = kind_of(bytes);
  if (!kind) return std::unexpected(kind.error());
  auto text = text_of(*kind, bytes);
  if (!text) return std::unexpected(shown(text.error()));
  if (text->size() > kTextLimit)
    return std::unexpected("the document holds more than 1 MB of text: give the part that matters");
  if (trimmed(*text).empty())
    return std::unexpected("the document holds no text: give one with words in it");
  if (utf8::first_invalid(*text)) *text = clean(*text);
  return DocumentText{.text = std::move(*text), .kind = *kind};
}

}  // namespace ninety
