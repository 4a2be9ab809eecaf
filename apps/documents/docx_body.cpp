#include "apps/documents/docx_body.h"

#include <algorithm>
#include <new>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "documents/text/characters.h"
#include "documents/text/lines.h"

namespace ninety::documents {
namespace {

/// No word processor nests deeper; generated files that do are made to hurt.
constexpr int kDeepest = 2000;

/// "w:p" → "p": the prefix is the writer's choice.
std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const auto one : node.children()) {
    if (local_name(one) == name) return one;
  }
  return {};
}

std::string_view value(pugi::xml_node node) {
  for (const auto attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "val" || name.ends_with(":val")) return attribute.value();
  }
  return {};
}

bool is_on(pugi::xml_node toggle) {
  const auto set = value(toggle);
  return toggle && set != "0" && set != "false" && set != "off";
}

/// Elements whose words are not seen: deleted, moved away, codes of fields, copies for old
/// programs.
bool is_unseen(std::string_view name) {
  for (const std::string_view one : {"del", "moveFrom", "delText", "instrText", "Fallback", "pPr",
                                     "rPr", "sectPr", "tblPr", "tcPr", "trPr", "annotation"}) {
    if (name == one) return true;
  }
  return false;
}

bool is_hidden_run(pugi::xml_node run) { return is_on(child(child(run, "rPr"), "vanish")); }

LineKind kind_of(pugi::xml_node paragraph) {
  const auto properties = child(paragraph, "pPr");
  const auto style = lower(value(child(properties, "pStyle")));
  if (style.starts_with("heading") || style.starts_with("title") || style.contains("berschrift") ||
      style.starts_with("titre") || child(properties, "outlineLvl"))
    return LineKind::heading;
  const auto numbering = child(properties, "numPr");
  const bool numbered = numbering && value(child(numbering, "numId")) != "0";
  const bool listed = style.starts_with("listbullet") || style.starts_with("listnumber");
  return numbered || listed ? LineKind::item : LineKind::text;
}

class BodyReader {
 public:
  std::expected<std::string, std::string> read(pugi::xml_node root) {
    auto node = root.first_child();
    int depth = 1;
    while (node) {
      const bool inside = enter(node);
      if (inside && node.first_child()) {
        node = node.first_child();
        if (++depth > kDeepest)
          return std::unexpected(
              "the DOCX file is nested deeper than any document: save it anew, or give its text");
        continue;
      }
      if (inside) leave(node);
      while (node && !node.next_sibling()) {
        node = node.parent();
        --depth;
        if (node == root || !node) return std::move(lines_).text();
        leave(node);
      }
      node = node.next_sibling();
    }
    return std::move(lines_).text();
  }

 private:
  struct Paragraph {
    std::string words;
    LineKind kind = LineKind::text;
  };

  /// False for elements whose inside is not looked at.
  bool enter(pugi::xml_node node) {
    const auto name = local_name(node);
    if (is_unseen(name) || (name == "r" && is_hidden_run(node))) return false;
    if (name == "p") {
      // Text boxes hold paragraphs inside a paragraph.
      open_.push_back({.words = {}, .kind = kind_of(node)});
    } else if (!open_.empty()) {
      inline_element(name, node);
    }
    return name != "t";
  }

  void inline_element(std::string_view name, pugi::xml_node node) {
    auto& words = open_.back().words;
    if (name == "t") {
      words += clean(node.child_value());
    } else if (name == "br" || name == "cr") {
      words += '\n';
    } else if (name == "tab" || name == "ptab") {
      words += ' ';
    } else if (name == "noBreakHyphen") {
      words += '-';
    }
  }

  void leave(pugi::xml_node node) {
    if (local_name(node) != "p" || open_.empty()) return;
    const auto paragraph = std::move(open_.back());
    open_.pop_back();
    if (paragraph.kind != LineKind::item) lines_.gap();
    auto kind = paragraph.kind;
    const std::string_view words = paragraph.words;
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find('\n', at), words.size());
      const auto line = words.substr(at, end - at);
      lines_.add(kind, line);
      if (kind == LineKind::item && !trimmed(line).empty()) kind = LineKind::text;
      at = end + 1;
    }
  }

  TextLines lines_;
  std::vector<Paragraph> open_;
};

}  // namespace

std::expected<std::string, std::string> docx_body(std::string_view xml) {
  if (xml.contains("<!ENTITY"))
    return std::unexpected(
        "the DOCX file declares XML entities, as no word processor does: save it anew, or give its "
        "text");
  pugi::xml_document document;
  const auto parsed =
      document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (parsed.status == pugi::status_out_of_memory) throw std::bad_alloc();
  if (!parsed)
    return std::unexpected("the DOCX file is damaged or cut off: save it anew, or give its text");
  return BodyReader().read(document.root());
}

}  // namespace ninety::documents
