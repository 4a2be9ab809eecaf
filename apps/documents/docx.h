// A Word document (.docx: XML in a ZIP) → text. Parses a stranger's bytes: call it confined.
//
//   const auto text = docx_text(bytes);
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace ninety::documents {

/// The text of the document's body, or one sentence that says why there is none. Inflates kXmlLimit
/// bytes at most, whatever the archive says of its sizes.
[[nodiscard]] std::expected<std::string, std::string> docx_text(std::string_view bytes);

}  // namespace ninety::documents
