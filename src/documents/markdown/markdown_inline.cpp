#include "documents/markdown/markdown_inline.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "documents/html/entities.h"
#include "documents/html/html_tag.h"
#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

class InlineReader {
 public:
  explicit InlineReader(std::string_view line) : line_(line) {}

  std::string read() {
    while (at_ < line_.size())
      step();
    return std::move(out_);
  }

 private:
  void step() {
    const char c = line_[at_];
    switch (c) {
      case '\\':
        return escape();
      case '&':
        return reference();
      case '<':
        return tag();
      case '[':
        ++open_;
        ++at_;
        return;
      case '!':
        return image();
      case ']':
        return end_of_link();
      case '`':
        ++at_;
        return;
      case '*':
      case '_':
      case '~':
        return emphasis(c);
      default:
        out_ += c;
        ++at_;
    }
  }

  void escape() {
    ++at_;
    const bool mark =
        at_ < line_.size() && std::string_view("\\`*_{}[]()<>#+-.!|~&").contains(line_[at_]);
    out_ += mark ? line_[at_++] : '\\';
  }

  void reference() {
    const auto found = character_reference(line_.substr(at_));
    if (found.size == 0) {
      out_ += line_[at_++];
      return;
    }
    append_seen(out_, found.code);
    at_ += found.size;
  }

  void tag() {
    const auto close = next_close('>');
    const auto inside = close ? line_.substr(at_ + 1, *close - at_ - 1) : std::string_view();
    if (inside.contains("://") || inside.contains('@')) {  // <https://example.org>
      if (!inside.contains(' ') && !inside.contains('"')) {
        out_ += inside;
        at_ += inside.size() + 2;
        return;
      }
    }
    const bool comment = inside.starts_with("!--");
    const auto found = close ? read_tag(line_.substr(0, *close + 1), at_) : Tag{};
    if (found.name.empty() && !comment) {
      out_ += '<';
      ++at_;
      return;
    }
    if (found.name == "br") out_ += '\n';
    at_ = close.value_or(at_) + 1;
  }

  /// "![alt](target)" shows a picture: nothing to read.
  void image() {
    if (at_ + 1 < line_.size() && line_[at_ + 1] == '[') {
      const auto text_end = next_close(']');
      if (text_end) {
        at_ = *text_end + 1;
        skip_target();
        return;
      }
    }
    out_ += '!';
    ++at_;
  }

  void end_of_link() {
    ++at_;
    if (open_ == 0) {
      out_ += ']';
      return;
    }
    --open_;
    skip_target();
  }

  /// The "(target)" or "[label]" that follows the text of a link.
  void skip_target() {
    if (at_ >= line_.size()) return;
    const char open = line_[at_];
    if (open != '(' && open != '[') return;
    const auto close = next_close(open == '(' ? ')' : ']');
    if (close) at_ = *close + 1;
  }

  /// The next `mark` from here; looks through the line once for each mark in all, not once a call.
  std::optional<std::size_t> next_close(char mark) {
    auto& known = mark == '>' ? next_angle_ : mark == ')' ? next_round_ : next_square_;
    if (known < at_ || !looked(mark)) {
      known = std::min(line_.find(mark, at_), line_.size());
      looked(mark) = true;
    }
    if (known >= line_.size()) return std::nullopt;
    return known;
  }
  bool& looked(char mark) {
    return mark == '>' ? looked_angle_ : mark == ')' ? looked_round_ : looked_square_;
  }

  /// Emphasis hugs a word on one side: "2 * 3" and "snake_case" are none.
  void emphasis(char mark) {
    auto end = at_;
    while (end < line_.size() && line_[end] == mark)
      ++end;
    const char before = at_ > 0 ? line_[at_ - 1] : ' ';
    const char after = end < line_.size() ? line_[end] : ' ';
    const bool inside_word = is_word(before) && is_word(after);
    const bool alone = is_space(before) && is_space(after);
    const bool text = alone || (mark == '_' && inside_word) || (mark == '~' && end - at_ < 2);
    if (text) out_.append(end - at_, mark);
    at_ = end;
  }
  static bool is_word(char c) { return is_letter(c) || is_digit(c); }

  std::string_view line_;
  std::size_t at_ = 0;
  std::size_t open_ = 0;
  std::size_t next_angle_ = 0;
  std::size_t next_round_ = 0;
  std::size_t next_square_ = 0;
  bool looked_angle_ = false;
  bool looked_round_ = false;
  bool looked_square_ = false;
  std::string out_;
};

}  // namespace

std::string without_marks(std::string_view line) { return InlineReader(line).read(); }

}  // namespace ninety::documents
