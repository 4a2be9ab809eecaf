// Writes ZIP files and Word documents with libzip.
//
//   const std::string bytes = docx({{.words = "Duties", .style = "Heading1"}, {.words = "Greet",
//   .list = true}});
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace ninety::tests {

struct WordParagraph {
  std::string words;       ///< plain text; escaped on writing
  std::string style = {};  // NOLINT(readability-redundant-member-init): g++ 12 warns without
  bool list = false;
};

/// A ZIP file of (name, content) pairs, deflated; encrypted with `password` when there is one.
[[nodiscard]] std::string zip(const std::vector<std::pair<std::string, std::string>>& files,
                              const std::string& password = {});

/// A Word document with this XML as its body, or with these paragraphs.
[[nodiscard]] std::string docx_of_xml(const std::string& document_xml);
[[nodiscard]] std::string docx(const std::vector<WordParagraph>& paragraphs);

}  // namespace ninety::tests
