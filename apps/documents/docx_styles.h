// Which styles of a Word document make headings, and which make list items.
//
//   const auto styles = DocxStyles::of(xml);   // of word/styles.xml
//   styles.kind("Aufzhlung");                  // LineKind::item: the style has a numbering
//
// A style without a word of its own is what the style is that it is based on; the names that Word
// gives its own styles count too. Total on any bytes: what is no XML has no styles.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "documents/text/lines.h"

namespace ninety::documents {

class DocxStyles {
 public:
  [[nodiscard]] static DocxStyles of(std::string_view xml);
  /// The kind of paragraphs in the style of this id.
  [[nodiscard]] LineKind kind(std::string_view id) const;

 private:
  struct Style {
    LineKind kind = LineKind::text;
    std::string based_on;
  };
  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace ninety::documents
