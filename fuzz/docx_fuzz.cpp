// The XML of a Word document's body → text, or a sentence.
#include <cstddef>
#include <cstdint>

#include "apps/documents/docx_body.h"
#include "fuzz/documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto xml = ninety::fuzz::text_of(data, size);
  const auto text = ninety::documents::docx_body(xml);
  const auto again = ninety::documents::docx_body(xml);
  ninety::fuzz::require(text == again, "the same bytes, the same answer");
  if (text) {
    ninety::fuzz::require_document(*text, xml.size());
  } else {
    ninety::fuzz::require(!text.error().empty(), "a refusal says why");
  }
  return 0;
}
