// libexec/ninety-documents: HTML and DOCX → text, confined. `ninety` starts it; see
// documents/helper.h.
//
//   ninety-documents html <page.html
//   ninety-documents docx <posting.docx
#include <expected>
#include <string>
#include <string_view>

#include "apps/confined/helper_main.h"
#include "apps/documents/docx.h"
#include "documents/html/charset.h"
#include "documents/html/html.h"

namespace {

std::expected<std::string, std::string> page_text(std::string_view bytes) {
  const auto page = ninety::documents::page_as_utf8(bytes);
  if (!page) return std::unexpected(page.error());
  auto text = ninety::documents::html_text(*page);
  if (text.empty())
    return std::unexpected(
        "the page shows no text until its scripts run: copy what you see and give it as plain "
        "text");
  return text;
}

}  // namespace

int main(int count, char** arguments) {
  const std::string_view kind = count == 2 ? arguments[1] : "";
  if (kind != "html" && kind != "docx") return 2;
  ninety::confined::helper_main(
      {.prepare = nullptr, .read = kind == "html" ? page_text : ninety::documents::docx_text});
}
