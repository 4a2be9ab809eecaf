#include "render/answer_view.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "render/layout.h"

namespace ninety {
namespace {

constexpr std::size_t kRemarkColumns = 46;  // a remark gets at least so many, where there are
constexpr std::size_t kLongCarets = 24;     // for words that go on in the next line

/// A line of the answer; `segment` is null between the segments.
struct Row {
  Span span;
  const Segment* segment = nullptr;
  bool names_part = false;
};

enum class Carets : bool { missing, drawn };

class View {
 public:
  View(const Report& report, const Palette& palette, std::size_t width)
      : report_(report), palette_(palette), text_(report.reading.document->text()) {
    const auto& segments = report.reading.segments;
    const bool second =
        std::ranges::any_of(segments, [](const auto& s) { return s.also.has_value(); });
    margin_ = second ? 12 : 9;
    columns_ = std::max<std::size_t>(width, 40) - margin_ - 3;
    find_rows();
  }

  std::string draw() {
    auto next = report_.diagnostics.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      draw_row(rows_[i]);
      const auto first = next;
      for (; next != report_.diagnostics.end() && row_of(*next) <= i; ++next) {
        const bool same_place = next != first && std::prev(next)->span == next->span;
        draw_remark(rows_[i], *next, same_place ? Carets::drawn : Carets::missing);
      }
      if (next != first && i + 1 < rows_.size()) draw_gap(rows_[i]);
    }
    return std::move(out_);
  }

 private:
  void find_rows() {
    std::uint32_t at = 0;
    const Segment* before = nullptr;
    for (const auto& segment : report_.reading.segments) {
      add_rows({at, segment.span.begin}, nullptr, false);
      const bool changes =
          before == nullptr || before->role != segment.role || before->also != segment.also;
      add_rows(segment.span, &segment, changes);
      before = &segment;
      at = segment.span.end;
    }
    add_rows({at, static_cast<std::uint32_t>(text_.size())}, nullptr, false);
  }

  void add_rows(Span part, const Segment* segment, bool names_part) {
    for (const Span line : wrap(text_, part, columns_)) {
      rows_.push_back({line, segment, names_part});
      names_part = false;
    }
  }

  /// The first words a remark is about.
  [[nodiscard]] Span place(const Diagnostic& diagnostic) const {
    return diagnostic.span.empty() ? diagnostic.span : trimmed(text_, diagnostic.span);
  }

  /// The last row that starts at or before the remark's place.
  [[nodiscard]] std::size_t row_of(const Diagnostic& diagnostic) const {
    const auto begin = place(diagnostic).begin;
    std::size_t row = 0;
    while (row + 1 < rows_.size() && rows_[row + 1].span.begin <= begin)
      ++row;
    return row;
  }

  [[nodiscard]] Style style_of_row(const Row& row) const {
    return row.segment == nullptr ? Style::other : style_of(row.segment->role);
  }

  void draw_margin(const Row& row, bool named) {
    std::string label;
    if (named) {
      label = name_of(row.segment->role);
      if (row.segment->also)
        label += fmt::format(" +{:c}", name_of(*row.segment->also)[0] - 'a' + 'A');
    }
    out_ += palette_.paint(style_of_row(row), fmt::format("{:>{}} ┃", label, margin_));
    out_ += ' ';
  }

  void draw_gap(const Row& row) {
    draw_margin(row, false);
    out_.back() = '\n';
  }

  void draw_row(const Row& row) {
    draw_margin(row, row.names_part);
    out_ += shown(row.span.of(text_));
    out_ += '\n';
  }

  void draw_remark(const Row& row, const Diagnostic& diagnostic, Carets carets) {
    const auto span = place(diagnostic);
    const auto begin = std::clamp(span.begin, row.span.begin, row.span.end);
    const auto column = std::min(columns_of(Span{row.span.begin, begin}.of(text_)), columns_ - 1);
    const auto style = style_of(diagnostic.severity);
    if (carets == Carets::missing) {
      draw_margin(row, false);
      out_ += std::string(column, ' ') +
              palette_.paint(style, carets_of(row, {begin, span.end}, column)) + '\n';
    }
    const auto indent = std::min(column, columns_ - std::min(columns_, kRemarkColumns));
    const auto head = fmt::format("{} {}: ", name_of(diagnostic.severity), diagnostic.code);
    draw_note(row, indent, head, style, diagnostic.message);
    if (!diagnostic.help.empty()) draw_note(row, indent, "help: ", Style::good, diagnostic.help);
  }

  /// One caret for each column of the words in this row, one where something is missing.
  [[nodiscard]] std::string carets_of(const Row& row, Span span, std::size_t column) const {
    const bool goes_on = span.end > row.span.end && span.begin < row.span.end;
    const auto end = std::clamp(span.end, span.begin, std::max(span.begin, row.span.end));
    const auto length = std::max<std::size_t>(columns_of(Span{span.begin, end}.of(text_)), 1);
    const auto most = goes_on ? std::min(kLongCarets, columns_ - column - 1) : columns_ - column;
    return std::string(std::min(length, most), '^') + (goes_on ? "…" : "");
  }

  /// `head` in its style, then `body`, wrapped under the caret.
  void draw_note(const Row& row, std::size_t indent, std::string_view head, Style style,
                 std::string_view body) {
    const auto lines = wrap(fmt::format("{}{}", head, body), columns_ - indent);
    bool first = true;
    for (std::string_view line : lines) {
      draw_margin(row, false);
      out_.append(indent, ' ');
      if (first && line.starts_with(head)) {
        out_ += palette_.paint(style, head);
        line.remove_prefix(head.size());
      }
      out_.append(line).append("\n");
      first = false;
    }
  }

  const Report& report_;
  const Palette& palette_;
  std::string_view text_;
  std::size_t margin_ = 9;
  std::size_t columns_ = 68;
  std::vector<Row> rows_;
  std::string out_;
};

}  // namespace

std::string annotated_answer(const Report& report, const Palette& palette, std::size_t width) {
  return View(report, palette, width).draw();
}

}  // namespace ninety
