// Markdown, and the same bytes as plain text → text with the properties of every document.
#include <cstddef>
#include <cstdint>

#include "documents/markdown/markdown.h"
#include "documents/text/plain_text.h"
#include "fuzz/documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = ninety::fuzz::text_of(data, size);
  const auto text = ninety::documents::markdown_text(bytes);
  ninety::fuzz::require_document(text, bytes.size());
  ninety::fuzz::require(text == ninety::documents::markdown_text(bytes),
                        "the same bytes, the same text");
  ninety::fuzz::require_document(ninety::documents::plain_text(bytes), bytes.size());
  return 0;
}
