// The form that every document ends in: paragraphs and headings between blank lines, a list item a
// line, marked with "- ", right below what announces the list.
//
//   TextLines lines;
//   lines.add(LineKind::heading, "Duties");
//   lines.add(LineKind::item, "Greet  guests");
//   std::move(lines).text();   // "Duties\n- Greet guests\n"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ninety::documents {

enum class LineKind : std::uint8_t { text, item, heading };

class TextLines {
 public:
  /// Adds a line with single spaces inside; nothing when there are no words in it. A text line that
  /// starts with a bullet becomes an item, and one with several bullets (a list that lost its line
  /// breaks) becomes several.
  void add(LineKind kind, std::string_view words);
  /// The next line comes after a blank one.
  void gap() { gap_ = true; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  /// All lines, each with its end.
  [[nodiscard]] std::string text() && { return std::move(text_); }

 private:
  void append(LineKind kind, std::string_view words);

  std::string text_;
  bool gap_ = false;
  bool after_heading_ = false;
};

/// What stands behind the bullet that `line` starts with ("• ", "- ", "* ", "o " and their like);
/// nothing when it starts with none. Leading spaces count as none.
[[nodiscard]] std::optional<std::string_view> behind_bullet(std::string_view line);

/// True when a line starts as a numbered item does: "1. ", "2) ", "(a) ", "iv. ".
[[nodiscard]] bool starts_numbered(std::string_view line);

}  // namespace ninety::documents
