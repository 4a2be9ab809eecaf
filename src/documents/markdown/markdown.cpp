#include "documents/markdown/markdown.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "documents/markdown/markdown_inline.h"
#include "documents/text/characters.h"
#include "documents/text/wrapping.h"

namespace ninety::documents {
namespace {

constexpr std::size_t kDeepestHeading = 6;

bool is_rule(std::string_view line, char mark, std::size_t least) {
  std::size_t marks = 0;
  for (const char c : line) {
    if (c == mark) {
      ++marks;
    } else if (!is_space(c)) {
      return false;
    }
  }
  return marks >= least;
}

/// "|---|:--:|": the line between the head of a table and its rows.
bool is_table_rule(std::string_view line) {
  return line.contains('|') && line.contains('-') && std::ranges::all_of(line, [](char c) {
           return c == '|' || c == '-' || c == ':' || c == ' ';
         });
}

/// A table's row: cells parted by " | ", without the bars at the ends.
std::string row_of(std::string_view line) {
  line.remove_prefix(1);
  if (line.ends_with('|')) line.remove_suffix(1);
  std::string out;
  while (true) {
    const auto end = std::min(line.find('|'), line.size());
    const auto cell = trimmed(line.substr(0, end));
    if (!out.empty() && !cell.empty()) out += " | ";
    out += cell;
    if (end == line.size()) return out;
    line.remove_prefix(end + 1);
  }
}

/// "**What you bring**": a heading of those who do not use "#".
bool is_bold_heading(std::string_view line) {
  constexpr std::size_t kLongest = 90;  // bytes
  for (const std::string_view mark : {"**", "__"}) {
    if (line.size() > kLongest || line.size() < 5 || !line.starts_with(mark)) continue;
    const auto inside = line.substr(mark.size());
    const auto end = inside.find(mark);
    if (end + mark.size() != inside.size()) continue;
    return !inside.substr(0, end).ends_with('.');
  }
  return false;
}

class MarkdownReader {
 public:
  std::string read(std::string_view text) {
    text = behind_front_matter(text);
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find('\n', at), text.size());
      line(text.substr(at, end - at));
      at = end + 1;
    }
    return unwrapped(lines_);
  }

 private:
  /// Settings between two lines "---" at the very start are for a program.
  static std::string_view behind_front_matter(std::string_view text) {
    if (!text.starts_with("---\n")) return text;
    const auto end = text.find("\n---\n", 3);
    constexpr std::size_t kLongest = 5000;  // bytes; npos is more
    if (end > kLongest) return text;
    const auto inside = text.substr(4, end - std::min<std::size_t>(end, 4));
    return inside.contains(':') && !inside.contains("\n\n") ? text.substr(end + 5) : text;
  }

  void line(std::string_view raw) {
    auto rest = trimmed(raw);
    auto indent = rest.empty() ? 0 : static_cast<std::size_t>(rest.data() - raw.data());
    while (rest.starts_with('>')) {
      rest = trimmed(rest.substr(1));
      ++indent;
    }
    if (rest.starts_with("```") || rest.starts_with("~~~")) {
      in_code_ = !in_code_;
      lines_.emplace_back();
      return;
    }
    if (rest.empty()) {
      lines_.emplace_back();
    } else if (in_code_) {
      add(rest, indent, LineKind::text);
    } else if (!skip_comment(rest) && !block_mark(rest)) {
      content(rest, indent);
    }
  }

  /// True inside a comment of several lines, which nobody sees.
  bool skip_comment(std::string_view rest) {
    if (!in_comment_ && rest.starts_with("<!--") && !rest.contains("-->")) in_comment_ = true;
    if (!in_comment_) return false;
    if (rest.contains("-->")) in_comment_ = false;
    return true;
  }

  /// Lines that are marks only: rules, underlines of headings, targets of links.
  bool block_mark(std::string_view rest) {
    const bool under_text =
        !lines_.empty() && !lines_.back().words.empty() && lines_.back().kind == LineKind::text;
    if (is_rule(rest, '=', 3) || (under_text && is_rule(rest, '-', 3) && !rest.contains(' '))) {
      if (under_text) lines_.back().kind = LineKind::heading;
      return true;
    }
    if (is_rule(rest, '-', 3) || is_rule(rest, '*', 3) || is_rule(rest, '_', 3)) {
      lines_.emplace_back();
      return true;
    }
    if (is_table_rule(rest)) return true;
    return rest.starts_with('[') && rest.contains("]: ") && rest.contains("://");
  }

  void content(std::string_view rest, std::size_t indent) {
    if (rest.starts_with('#')) {
      const auto words = rest.find_first_not_of('#');
      if (words <= kDeepestHeading && is_space(rest[words])) {
        auto heading = trimmed(rest.substr(words));
        while (heading.ends_with('#'))
          heading.remove_suffix(1);
        return add(without_marks(heading), indent, LineKind::heading);
      }
    }
    if (rest.starts_with('|')) return add(without_marks(row_of(rest)), indent, LineKind::text);
    if (is_bold_heading(rest)) return add(without_marks(rest), indent, LineKind::heading);
    auto kind = LineKind::text;
    if (const auto item = behind_bullet(rest)) {
      kind = LineKind::item;
      rest = *item;
    } else if (is_digit(rest.front()) && starts_numbered(rest)) {
      kind = LineKind::item;
      rest = trimmed(rest.substr(rest.find(' ')));
    }
    for (const std::string_view box : {"[ ] ", "[x] ", "[X] "}) {
      if (kind == LineKind::item && rest.starts_with(box)) rest = trimmed(rest.substr(3));
    }
    add(without_marks(rest), indent, kind);
  }

  /// Adds a line, or several where a "<br>" stood.
  void add(std::string_view words, std::size_t indent, LineKind kind) {
    for (std::size_t at = 0; at < words.size();) {
      const auto end = std::min(words.find('\n', at), words.size());
      const auto part = trimmed(words.substr(at, end - at));
      at = end + 1;
      if (part.empty()) continue;
      lines_.push_back({.words = std::string(part),
                        .indent = indent,
                        .columns = indent + part.size(),
                        .kind = kind});
      kind = LineKind::text;
    }
  }

  std::vector<SourceLine> lines_;
  bool in_code_ = false;
  bool in_comment_ = false;
};

}  // namespace

std::string markdown_text(std::string_view bytes) { return MarkdownReader().read(clean(bytes)); }

}  // namespace ninety::documents
