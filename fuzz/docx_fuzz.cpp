// The XML of a Word document's body, and of its styles before a NUL byte → text, or a sentence.
#include <cstddef>
#include <cstdint>

#include "apps/documents/docx_body.h"
#include "apps/documents/docx_styles.h"
#include "fuzz/documents.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto xml = ninety::fuzz::text_of(data, size);
  const auto nul = xml.find('\0');
  const auto styles = ninety::documents::DocxStyles::of(
      nul == std::string_view::npos ? std::string_view() : xml.substr(0, nul));
  if (nul != std::string_view::npos) xml.remove_prefix(nul + 1);
  const auto text = ninety::documents::docx_body(xml, styles);
  const auto again = ninety::documents::docx_body(xml, styles);
  ninety::fuzz::require(text == again, "the same bytes, the same answer");
  if (text) {
    ninety::fuzz::require_document(*text, xml.size());
  } else {
    ninety::fuzz::require(!text.error().empty(), "a refusal says why");
  }
  return 0;
}
