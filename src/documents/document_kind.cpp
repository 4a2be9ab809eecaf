#include "documents/document_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "documents/html/html_element.h"
#include "documents/html/html_tag.h"
#include "documents/text/characters.h"
#include "text/utf8.h"

namespace ninety {
namespace {

using documents::trimmed;

struct Signature {
  std::string_view bytes;
  std::string_view what;
};

using std::string_view_literals::operator""sv;

constexpr std::string_view kImage =
    "this is an image: a picture of a text cannot be read, give the text itself";
constexpr std::string_view kArchive =
    "this is an archive: unpack it and give the document that is in it";

constexpr std::array<Signature, 16> kOthers = {{
    {"\x89PNG"sv, kImage},
    {"\xFF\xD8\xFF"sv, kImage},
    {"GIF8"sv, kImage},
    {"II*\0"sv, kImage},
    {"MM\0*"sv, kImage},
    {"\0\0\0\x18"
     "ftyphei"sv,
     kImage},
    {"RIFF"sv, "this is a picture or a recording: give the text itself"},
    {"\x1F\x8B"sv, kArchive},
    {"7z\xBC\xAF\x27\x1C"sv, kArchive},
    {"Rar!"sv, kArchive},
    {"BZh"sv, kArchive},
    {"\xFD"
     "7zXZ"sv,
     kArchive},
    {"\xD0\xCF\x11\xE0"sv,
     "this is an old Word file (.doc) or one with a password: save it as .docx without a password"},
    {R"({\rtf)"sv, "this is a rich-text file (.rtf): save it as .docx or as plain text"},
    {"\x7F"
     "ELF"sv,
     "this is a program: give a PDF, DOCX, HTML, Markdown or plain text"},
    {"%!PS"sv, "this is a PostScript file: save it as PDF"},
}};

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
}

/// Behind an XML declaration and comments.
std::string_view behind_prologue(std::string_view text) {
  for (int i = 0; i < 20; ++i) {
    text = trimmed(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) return text;
    const auto end = text.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + (comment ? 3 : 1));
  }
  return text;
}

bool is_known_element(std::string_view name) {
  return documents::element_kind(name) != documents::ElementKind::inline_text || name == "html" ||
         name == "head" || name == "meta" || name == "link" || name == "span" || name == "a" ||
         name == "b" || name == "strong" || name == "font";
}

bool is_html(std::string_view text) {
  const auto head = documents::lower(text.substr(0, 64));
  if (head.starts_with("<!doctype html") || head.starts_with("<html")) return true;
  if (text.starts_with('<') && is_known_element(documents::read_tag(text, 0).name)) return true;
  // A piece of a page that starts with words: some end tags of blocks among the first bytes.
  const auto start = documents::lower(text.substr(0, 20'000));
  int ends = 0;
  for (auto at = start.find("</"); at != std::string::npos; at = start.find("</", at + 2)) {
    const auto name = documents::read_tag(start, at).name;
    const auto kind = documents::element_kind(name);
    if (!name.empty() && kind != documents::ElementKind::inline_text) ++ends;
  }
  return ends >= 3;
}

/// Marks that plain text does not have by chance.
int markdown_marks(std::string_view line) {
  const auto words = line.find_first_not_of('#');
  if (words != 0 && words != std::string_view::npos && words <= 6 && line[words] == ' ') return 3;
  if (line.starts_with("```")) return 2;
  if (line.starts_with("|") && line.contains("---")) return 2;
  int marks = 0;
  if (line.contains("](http") || line.contains("](/")) marks += 2;
  if (const auto bold = line.find("**"); bold != std::string_view::npos) {
    if (line.find("**", bold + 2) != std::string_view::npos) marks += 2;
  }
  return marks;
}

bool is_markdown(std::string_view text) {
  text = text.substr(0, 20'000);
  int marks = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    marks += markdown_marks(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return marks >= 3;
}

std::expected<DocumentKind, std::string> kind_of_text(std::string_view bytes) {
  const auto text = behind_prologue(without_mark(bytes));
  if (is_html(text)) return DocumentKind::html;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    return std::unexpected("this text is in UTF-16: save it as UTF-8");
  if (bytes.contains('\0'))
    return std::unexpected(
        "this is no text and no document: give a PDF, DOCX, HTML, Markdown or plain text");
  if (utf8::first_invalid(bytes))
    return std::unexpected("this text is not in UTF-8: save it again as UTF-8");
  const auto head = documents::lower(bytes.substr(0, 2000));
  if (head.contains("mime-version:") && head.contains("content-type: multipart/"))
    return std::unexpected("this is a web archive (.mht): save the page as HTML");
  if (trimmed(without_mark(bytes)).starts_with("<?xml") || text.starts_with("<!DOCTYPE"))
    return std::unexpected(
        "this is XML, but no page: give a PDF, DOCX, HTML, Markdown or plain text");
  return is_markdown(bytes) ? DocumentKind::markdown : DocumentKind::plain;
}

}  // namespace

std::string_view name_of(DocumentKind kind) {
  constexpr std::array<std::string_view, 5> kNames = {"pdf", "docx", "html", "markdown", "plain"};
  return kNames.at(static_cast<std::size_t>(kind));
}

std::expected<DocumentKind, std::string> kind_of(std::string_view bytes) {
  // Readers of PDF allow bytes before its mark, so that some programs write them.
  if (trimmed(without_mark(bytes)).empty())
    return std::unexpected("the document is empty: give one with text in it");
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return DocumentKind::docx;
  if (without_mark(bytes).starts_with("%PDF-") ||
      (bytes.substr(0, 1024).contains("%PDF-1.") && bytes.contains("endobj")))
    return DocumentKind::pdf;
  const bool binary = bytes.contains('\0') || utf8::first_invalid(bytes);
  for (const auto& other : kOthers) {
    const bool by_word = documents::is_letter(other.bytes.front());  // "RIFF" may start a text
    if (bytes.starts_with(other.bytes) && (binary || !by_word))
      return std::unexpected(std::string(other.what));
  }
  return kind_of_text(bytes);
}

}  // namespace ninety
