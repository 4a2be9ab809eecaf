// Small helpers for the XML of Word documents (ECMA-376, WordprocessingML).
//
//   if (is_on(child(child(run, "rPr"), "b"))) …
#pragma once

#include <string_view>

#include <pugixml.hpp>

namespace ninety::documents {

/// "w:p" → "p": the prefix is the writer's choice.
[[nodiscard]] std::string_view local_name(const char* name);
[[nodiscard]] inline std::string_view local_name(pugi::xml_node node) {
  return local_name(node.name());
}

/// The first child of this name, or no node.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);

/// An attribute, "val" if none is named; empty when there is none. Lives as long as the document.
[[nodiscard]] std::string_view value(pugi::xml_node node, std::string_view name = "val");

/// True for a switch that is there and not switched off: <w:b/>, <w:b w:val="1"/>.
[[nodiscard]] bool is_on(pugi::xml_node toggle);

}  // namespace ninety::documents
