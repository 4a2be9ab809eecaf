#include "apps/documents/docx_body.h"

#include <algorithm>
#include <charconv>
#include <new>
#include <utility>
#include <vector>

#include <pugixml.hpp>

#include "apps/documents/docx_xml.h"
#include "documents/text/characters.h"
#include "documents/text/lines.h"

namespace ninety::documents {
namespace {

/// No word processor nests deeper; generated files that do are made to hurt.
constexpr int kDeepest = 2000;
constexpr std::size_t kLongestHeading = 90;  // bytes, of one that is told by its bold letters
constexpr std::size_t kLongestCell = 120;    // bytes, of one that shares its line

/// Elements whose words are not seen: deleted, moved away, codes of fields, copies for old
/// programs.
bool is_unseen(std::string_view name) {
  for (const std::string_view one : {"del", "moveFrom", "delText", "instrText", "Fallback", "pPr",
                                     "rPr", "sectPr", "tblPr", "tcPr", "trPr", "annotation"}) {
    if (name == one) return true;
  }
  return false;
}

bool run_has(pugi::xml_node run, std::string_view toggle) {
  return is_on(child(child(run, "rPr"), toggle));
}

struct Paragraph {
  std::string words;
  LineKind kind = LineKind::text;
  bool all_bold = true;
};

/// Adds a paragraph to the lines, or the paragraphs of a row of a table.
class BodyLines {
 public:
  void add(const Paragraph& paragraph) {
    if (paragraph.kind != LineKind::item) lines_.gap();
    auto kind = paragraph.kind;
    const auto words = trimmed(paragraph.words);
    const bool heading = paragraph.all_bold && words.size() <= kLongestHeading &&
                         !words.ends_with('.') && !words.contains('\n');
    if (kind == LineKind::text && heading) kind = LineKind::heading;
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find('\n', at), words.size());
      const auto line = words.substr(at, end - at);
      lines_.add(kind, line);
      if (kind == LineKind::item && !trimmed(line).empty()) kind = LineKind::text;
      at = end + 1;
    }
  }

  using Cell = std::vector<Paragraph>;

  void add_row(const std::vector<Cell>& cells) {
    std::string row;
    for (const auto& cell : cells) {
      if (cell.empty()) continue;
      const auto& first = cell.front();
      const bool short_one = cell.size() == 1 && first.kind != LineKind::item &&
                             first.words.size() <= kLongestCell && !first.words.contains('\n');
      if (!short_one) {
        for (const auto& one : cells)
          std::ranges::for_each(one, [this](const auto& paragraph) { add(paragraph); });
        return;
      }
      if (!row.empty()) row += " | ";
      row += trimmed(first.words);
    }
    lines_.add(LineKind::text, row);
  }

  void gap() { lines_.gap(); }
  std::string text() && { return std::move(lines_).text(); }

 private:
  TextLines lines_;
};

class BodyReader {
 public:
  explicit BodyReader(const DocxStyles& styles) : styles_(styles) {}

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
  /// False for elements whose inside is not looked at.
  bool enter(pugi::xml_node node) {
    const auto name = local_name(node);
    if (is_unseen(name) || (name == "r" && run_has(node, "vanish"))) return false;
    if (name == "p") {
      // Text boxes hold paragraphs inside a paragraph.
      open_.push_back({.words = {}, .kind = kind_of(node), .all_bold = true});
    } else if (name == "tbl" && rows_ == 0) {
      lines_.gap();
    } else if (name == "tr") {
      if (rows_++ == 0) cells_.clear();
    } else if (name == "tc" && rows_ == 1) {
      cells_.emplace_back();
    } else if (!open_.empty()) {
      inline_element(name, node);
    }
    return name != "t";
  }

  void inline_element(std::string_view name, pugi::xml_node node) {
    auto& words = open_.back().words;
    if (name == "t") {
      words += clean(node.child_value());
      open_.back().all_bold &= run_has(node.parent(), "b");
    } else if (name == "br" || name == "cr") {
      words += '\n';
    } else if (name == "tab" || name == "ptab") {
      words += ' ';
    } else if (name == "noBreakHyphen") {
      words += '-';
    } else if (name == "sym") {
      const auto hex = value(node, "char");
      std::uint32_t code = 0;
      std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
      append_seen(words, code);
    }
  }

  void leave(pugi::xml_node node) {
    const auto name = local_name(node);
    if (name == "tbl" && rows_ == 0) lines_.gap();
    if (name == "p" && !open_.empty()) {
      const auto paragraph = std::move(open_.back());
      open_.pop_back();
      if (trimmed(paragraph.words).empty()) return;
      if (cells_.empty()) return lines_.add(paragraph);
      cells_.back().push_back(paragraph);
    } else if (name == "tr" && rows_ > 0) {
      --rows_;
      if (rows_ > 0) return;
      lines_.add_row(cells_);
      cells_.clear();
    }
  }

  [[nodiscard]] LineKind kind_of(pugi::xml_node paragraph) const {
    const auto properties = child(paragraph, "pPr");
    const auto kind = styles_.kind(value(child(properties, "pStyle")));
    if (kind == LineKind::heading || child(properties, "outlineLvl")) return LineKind::heading;
    const auto numbering = child(properties, "numPr");
    if (!numbering) return kind;
    return value(child(numbering, "numId")) == "0" ? LineKind::text : LineKind::item;
  }

  const DocxStyles& styles_;
  BodyLines lines_;
  std::vector<Paragraph> open_;
  std::vector<BodyLines::Cell> cells_;  ///< of the row that is open, the outermost one
  std::size_t rows_ = 0;                ///< open ones, of tables in tables
};

}  // namespace

std::expected<std::string, std::string> docx_body(std::string_view xml, const DocxStyles& styles) {
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
  return BodyReader(styles).read(document.root());
}

}  // namespace ninety::documents
