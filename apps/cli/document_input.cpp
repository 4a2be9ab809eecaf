#include "apps/cli/document_input.h"

#include <utility>

#include <fmt/core.h>

#include "apps/cli/input.h"
#include "documents/limits.h"
#include "documents/read_document.h"

namespace ninety::cli {

std::expected<std::string, std::string> read_document(const std::string& path) {
  const auto bytes = read_bytes(path, documents::kInputLimit);
  if (!bytes) return bytes;
  auto document = ninety::read_document(*bytes);
  if (!document)
    return std::unexpected(fmt::format("{}: {}", display_name(path), document.error()));
  return std::move(document->text);
}

}  // namespace ninety::cli
