// Collects the lines of a page, and leaves out those that are only links to elsewhere.
//
//   HtmlLines lines;
//   lines.set_kind(LineKind::item);
//   lines.append("Greet guests", {.bold = false, .link = false});
//   lines.end_line();
//   std::move(lines).text(LinkLists::dropped);   // "- Greet guests\n"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/text/lines.h"

namespace ninety::documents {

/// How a piece of text is shown.
struct Shown {
  bool bold = false;
  bool link = false;
  bool preformatted = false;
};

/// Four and more short lines in a row that are links from end to end: a menu without a name.
enum class LinkLists : std::uint8_t { dropped, kept };

class HtmlLines {
 public:
  /// Appends text as written, with its references, to the line that is open.
  void append(std::string_view text, Shown shown);
  /// Appends a mark of our own: a space, the border of a cell.
  void append_mark(std::string_view mark) { line_ += mark; }
  /// Closes the line; nothing happens while it holds no words.
  void end_line();
  /// What the next line is; an item and a heading are over with their first line.
  void set_kind(LineKind kind) { kind_ = kind; }
  /// The next line comes after a blank one.
  void gap() { gap_ = true; }
  [[nodiscard]] bool line_is_blank() const;

  [[nodiscard]] std::string text(LinkLists links) &&;

 private:
  struct Line {
    std::string words;
    LineKind kind = LineKind::text;
    bool gap = false;
    bool link = false;
  };

  void add(std::string_view words, LineKind kind, bool link);
  [[nodiscard]] std::size_t end_of_links(std::size_t first) const;

  std::vector<Line> lines_;
  std::string line_;
  std::size_t in_links_ = 0;  ///< bytes of the open line, spaces aside
  std::size_t in_bold_ = 0;
  std::size_t in_all_ = 0;
  LineKind kind_ = LineKind::text;
  bool gap_ = false;
  bool preformatted_ = false;
};

}  // namespace ninety::documents
