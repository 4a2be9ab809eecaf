#include "apps/documents/docx_xml.h"

namespace ninety::documents {

std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  const auto colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const auto one : node.children()) {
    if (local_name(one) == name) return one;
  }
  return {};
}

std::string_view value(pugi::xml_node node, std::string_view name) {
  for (const auto attribute : node.attributes()) {
    if (local_name(attribute.name()) == name) return attribute.value();
  }
  return {};
}

bool is_on(pugi::xml_node toggle) {
  const auto set = value(toggle);
  return toggle && set != "0" && set != "false" && set != "off";
}

}  // namespace ninety::documents
