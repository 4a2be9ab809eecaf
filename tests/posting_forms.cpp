#include "tests/posting_forms.h"

#include <algorithm>

#include "documents/html/entities.h"
#include "render/html_text.h"
#include "tests/pdf_writer.h"
#include "tests/zip_writer.h"
#include "text/utf8.h"

namespace ninety::tests {
namespace {

using Kind = PostingLine::Kind;

/// Marks of Markdown as what they look like.
std::string escaped_marks(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (std::string_view("*_`[]<>#&~").contains(c)) out += '\\';
    out += c;
  }
  return out;
}

std::optional<std::string> windows_1252(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = utf8::decode(text, at);
    at += character.size;
    int byte = 0;
    while (byte < 256 &&
           documents::from_windows_1252(static_cast<char32_t>(byte)) != character.code)
      ++byte;
    if (byte == 256) return std::nullopt;
    out += static_cast<char>(byte);
  }
  return out;
}

/// Puts paragraphs into columns and pages.
class Setter {
 public:
  Setter(Columns columns, bool header) : two_(columns == Columns::two), header_(header) {
    new_page();
  }

  void set(Kind kind, std::string_view words) {
    const double size = kind == Kind::heading ? 13 : 10;
    const double left = kind == Kind::item ? 14 : 0;
    // A little more than it takes, so that no paragraph is parted.
    const double lines = 1 + (width_of(words, size) / (width() - left) * 1.15);
    if (y_ - (lines * size * 1.2) < kFoot) next_column();
    if (kind == Kind::heading) y_ -= 8;
    if (kind == Kind::item) pdf_.text({.x = x_ + 3, .y = y_, .size = size}, "\x95");
    y_ = pdf_.paragraph({.x = x_ + left, .y = y_, .size = size}, width() - left, words,
                        two_ ? PdfWriter::Hyphens::cut : PdfWriter::Hyphens::none);
    y_ -= kind == Kind::item ? 2 : 6;
  }
  [[nodiscard]] std::string bytes() const { return pdf_.bytes(); }
  [[nodiscard]] int pages() const { return page_; }

 private:
  /// So high that most postings take several pages.
  static constexpr double kFoot = 400;

  [[nodiscard]] double width() const { return two_ ? 222 : 460; }

  void next_column() {
    if (!two_ || x_ > 200) return new_page();
    x_ = 306;
    y_ = 770;
  }
  void new_page() {
    pdf_.page();
    ++page_;
    if (header_) pdf_.text({.x = 66, .y = 815, .size = 8}, "Northern Cold Chain - vacancy 2024/7");
    pdf_.text({.x = 280, .y = 30, .size = 8}, "Page " + std::to_string(page_));
    x_ = 66;
    y_ = 770;
  }

  PdfWriter pdf_;
  bool two_;
  bool header_;
  int page_ = 0;
  double x_ = 0;
  double y_ = 0;
};

}  // namespace

std::vector<PostingLine> posting_lines(std::string_view text) {
  constexpr std::size_t kLongestHeading = 70;
  std::vector<PostingLine> lines;
  bool gap = true;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with("- ")) {
      lines.push_back({.words = std::string(line.substr(2)), .kind = Kind::item});
    } else if (!line.empty()) {
      const bool followed = !text.empty() && text.front() != '\n';
      const bool open = line.ends_with('.') || line.ends_with(',') || line.ends_with(';');
      const bool heading = gap && followed && !open && line.size() < kLongestHeading;
      lines.push_back({.words = std::string(line), .kind = heading ? Kind::heading : Kind::text});
    }
    gap = line.empty();
  }
  return lines;
}

std::string as_html(const std::vector<PostingLine>& lines) {
  std::string page =
      "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Jobs</title></head><body>"
      "<nav><a href='/'>Home</a></nav><main>";
  bool list = false;
  for (const auto& line : lines) {
    const bool item = line.kind == Kind::item;
    if (item != list) page += item ? "<ul>" : "</ul>";
    list = item;
    const std::string name = item ? "li" : line.kind == Kind::heading ? "h2" : "p";
    page.append("<").append(name).append(">").append(html::escaped(line.words));
    page.append("</").append(name).append(">\n");
  }
  return page + "</main><footer>Imprint</footer></body></html>";
}

std::string as_docx(const std::vector<PostingLine>& lines) {
  std::vector<WordParagraph> paragraphs;
  paragraphs.reserve(lines.size());
  for (const auto& line : lines) {
    paragraphs.push_back({.words = line.words,
                          .style = line.kind == Kind::heading ? "Heading2" : "",
                          .list = line.kind == Kind::item});
  }
  return docx(paragraphs);
}

std::string as_markdown(const std::vector<PostingLine>& lines) {
  std::string text;
  for (const auto& line : lines) {
    if (line.kind == Kind::item) {
      text += "* " + escaped_marks(line.words) + '\n';
    } else {
      text += (line.kind == Kind::heading ? "\n## " : "\n") + escaped_marks(line.words) + "\n\n";
    }
  }
  return text;
}

std::string as_wrapped_text(const std::vector<PostingLine>& lines, std::size_t width) {
  std::string text;
  bool after_heading = false;
  for (const auto& line : lines) {
    const bool item = line.kind == Kind::item;
    if (!item && !text.empty() && !after_heading) text += '\n';
    after_heading = line.kind == Kind::heading;
    std::string row = item ? "  * " : "";
    bool empty = true;
    std::string_view words = line.words;
    while (!words.empty()) {
      const auto word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(word.size() + 1, words.size()));
      if (!empty && row.size() + 1 + word.size() > width) {
        text += row + '\n';
        row = item ? "    " : "";
        empty = true;
      }
      if (!empty) row += ' ';
      row += word;
      empty = false;
    }
    text += row + '\n';
  }
  return text;
}

std::optional<std::string> as_pdf(const std::vector<PostingLine>& lines, Columns columns) {
  // On a single page a header is a line like any other.
  Setter without(columns, false);
  Setter with(columns, true);
  for (const auto& line : lines) {
    const auto words = windows_1252(line.words);
    if (!words) return std::nullopt;
    without.set(line.kind, *words);
    with.set(line.kind, *words);
  }
  return (with.pages() > 1 ? with : without).bytes();
}

}  // namespace ninety::tests
