#include "apps/documents/docx_styles.h"

#include <new>
#include <utility>

#include "apps/documents/docx_xml.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

/// By the id or the name of a style, as Word and its kin call them.
LineKind kind_by_name(std::string_view name) {
  const auto small = lower(name);
  if (small.starts_with("heading") || small == "title" || small == "subtitle" ||
      small.contains("berschrift") || small.starts_with("titre"))
    return LineKind::heading;
  const bool list = small.starts_with("listbullet") || small.starts_with("listnumber") ||
                    small.starts_with("list bullet") || small.starts_with("list number");
  return list ? LineKind::item : LineKind::text;
}

/// By the paragraph properties of a style.
LineKind kind_by_properties(pugi::xml_node properties) {
  const auto outline = child(properties, "outlineLvl");
  if (outline && value(outline) != "9") return LineKind::heading;  // 9: body text
  const auto numbering = child(properties, "numPr");
  return numbering && value(child(numbering, "numId")) != "0" ? LineKind::item : LineKind::text;
}

}  // namespace

DocxStyles DocxStyles::of(std::string_view xml) {
  DocxStyles styles;
  pugi::xml_document document;
  const auto parsed = document.load_buffer(xml.data(), xml.size());
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed) return styles;
  for (const auto node : document.document_element().children()) {
    if (local_name(node) != "style" || value(node, "type") != "paragraph") continue;
    auto kind = kind_by_properties(child(node, "pPr"));
    if (kind == LineKind::text) kind = kind_by_name(value(child(node, "name")));
    styles.styles_.emplace(
        value(node, "styleId"),
        Style{.kind = kind, .based_on = std::string(value(child(node, "basedOn")))});
  }
  return styles;
}

LineKind DocxStyles::kind(std::string_view id) const {
  constexpr int kLongestChain = 20;
  const auto by_name = kind_by_name(id);
  if (by_name != LineKind::text) return by_name;
  for (int i = 0; i < kLongestChain && !id.empty(); ++i) {
    const auto found = styles_.find(id);
    if (found == styles_.end()) break;
    if (found->second.kind != LineKind::text) return found->second.kind;
    id = found->second.based_on;
  }
  return LineKind::text;
}

}  // namespace ninety::documents
