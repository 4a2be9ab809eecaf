// Postings and organisations' pages as they come from the world: read, or refused in one sentence.
#pragma once

#include <cstddef>
#include <expected>
#include <string>

namespace ninety::cli {

/// The longest document that is read, in bytes of text.
inline constexpr std::size_t kDocumentLimit = 1'000'000;

/// The text of a posting or a page; plain text and Markdown. The error names the file.
[[nodiscard]] std::expected<std::string, std::string> read_document(const std::string& path);

}  // namespace ninety::cli
