// PDF → text. Parses a stranger's bytes: call it confined.
//
//   prepare_pdf();   // once, while files can be opened
//   const auto text = pdf_text(bytes);
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace ninety::documents {

/// Loads the tables that poppler converts its text with.
void prepare_pdf();

/// The text of at most kPageLimit pages, valid UTF-8, or one sentence that says why there is none.
[[nodiscard]] std::expected<std::string, std::string> pdf_text(std::string_view bytes);

}  // namespace ninety::documents
