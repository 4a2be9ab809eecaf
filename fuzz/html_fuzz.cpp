// A saved page → text: valid UTF-8, without marks of its own, not much longer than the page, the
// same twice.
#include <cstddef>
#include <cstdint>

#include "documents/html/html.h"
#include "fuzz/documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto page = ninety::fuzz::text_of(data, size);
  const auto text = ninety::documents::html_text(page);
  ninety::fuzz::require_document(text, page.size());
  ninety::fuzz::require(text == ninety::documents::html_text(page), "the same page, the same text");
  return 0;
}
