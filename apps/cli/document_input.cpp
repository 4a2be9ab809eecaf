#include "apps/cli/document_input.h"

#include <fmt/core.h>

#include "apps/cli/input.h"

namespace ninety::cli {

std::expected<std::string, std::string> read_document(const std::string& path) {
  auto text = read_bytes(path, kDocumentLimit);
  if (!text) return text;
  const auto refuse = [&path](std::string_view why) {
    return std::unexpected(fmt::format("{}: {}", display_name(path), why));
  };
  if (text->size() > kDocumentLimit)
    return refuse("the document is over 1 MB, the limit; give the page with the posting only");
  if (const auto complaint = complaint_about_document(*text)) return refuse(*complaint);
  return text;
}

}  // namespace ninety::cli
