#include "render/answer_view.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "render/layout.h"

namespace ninety {
namespace {

constexpr std::size_t kRemarkColumns = 46;  // a remark gets at least so many, where there are

/// A line of the answer; `segment` is null between the segments.
struct Row {
  Span span;
  const Segment* segment = nullptr;
  bool names_part = false;
};

enum class Carets : bool { missing, drawn };

struct Remark {
  std::size_t row = 0;
  const Diagnostic* diagnostic = nullptr;
};

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
    const auto remarks = remarks_by_row();
    auto next = remarks.begin();
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      draw_row(rows_[i]);
      const auto first = next;
      for (; next != remarks.end() && next->row == i; ++next) {
        const bool same_place =
            next != first && std::prev(next)->diagnostic->span == next->diagnostic->span;
        draw_remark(rows_[i], *next->diagnostic, same_place ? Carets::drawn : Carets::missing);
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

  /// The row that a remark stands under: the one in which its words end, so that a sentence is
  /// not cut in two.
  [[nodiscard]] std::size_t row_of(const Diagnostic& diagnostic) const {
    const auto span = place(diagnostic);
    const auto last = span.empty() ? span.begin : span.end - 1;
    std::size_t row = 0;
    while (row + 1 < rows_.size() && rows_[row + 1].span.begin <= last)
      ++row;
    return row;
  }

  [[nodiscard]] std::vector<Remark> remarks_by_row() const {
    std::vector<Remark> remarks;
    remarks.reserve(report_.diagnostics.size());
    for (const auto& diagnostic : report_.diagnostics) {
      remarks.push_back({row_of(diagnostic), &diagnostic});
    }
    std::ranges::stable_sort(remarks, {}, &Remark::row);
    return remarks;
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
      out_ += std::string(column, ' ') + palette_.paint(style, carets_of(row, span)) + '\n';
    }
    const auto indent = std::min(column, columns_ - std::min(columns_, kRemarkColumns));
    const auto head = fmt::format("{} {}: ", name_of(diagnostic.severity), diagnostic.code);
    draw_note(row, indent, head, style, diagnostic.message);
    if (!diagnostic.help.empty()) draw_note(row, indent, "help: ", Style::good, diagnostic.help);
  }

  /// One caret for each column of the words in this row, one where something is missing; "…" first
  /// when the words begin in an earlier row.
  [[nodiscard]] std::string carets_of(const Row& row, Span span) const {
    const auto begin = std::clamp(span.begin, row.span.begin, row.span.end);
    const auto end = std::clamp(span.end, begin, row.span.end);
    const auto length = std::max<std::size_t>(columns_of(Span{begin, end}.of(text_)), 1);
    std::string carets(length, '^');
    if (span.begin < row.span.begin) carets.replace(0, 1, "…");
    return carets;
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
