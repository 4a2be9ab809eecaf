#include "render/drawn.h"

#include <algorithm>

#include <fmt/core.h>

#include "render/answer_view.h"
#include "render/budget_bar.h"
#include "render/delivery_table.h"
#include "render/fit_table.h"
#include "render/layout.h"
#include "render/timeline_chart.h"
#include "render/wording.h"

namespace ninety {
namespace {

constexpr std::size_t kDefaultWidth = 80;
constexpr std::size_t kLeastWidth = 40;
constexpr std::size_t kMeasureColumns = 19;
constexpr std::size_t kPraises = 4;  // with their words; the others are only named

class Drawing {
 public:
  Drawing(const Report& report, const TextOptions& options)
      : report_(report),
        options_(options),
        palette_(options.colour),
        width_(options.width == 0 ? kDefaultWidth : std::max(options.width, kLeastWidth)) {}

  std::string draw() {
    header();
    if (report_.outcome != Outcome::judged || report_.reading.document == nullptr) {
      paragraph("", Style::title, sentence(report_.notice));
      delivery();
      return std::move(out_);
    }
    if (!report_.reading.segments.empty())
      out_ += '\n' + annotated_answer(report_, palette_, width_);
    out_ += '\n' + budget_bar(report_, palette_, width_);
    works();
    fit();
    delivery();
    steps();
    if (options_.why != nullptr) why(*options_.why);
    return std::move(out_);
  }

 private:
  void header() {
    const auto style = report_.verdict ? style_of(*report_.verdict) : Style::title;
    const auto verdict = verdict_phrase(report_);
    out_ += palette_.paint(style, verdict);
    if (options_.score && report_.score) out_ += fmt::format("  {:.2f} of 100", *report_.score);
    out_ += palette_.paint(Style::faint, "  " + shown(report_.id)) + '\n';
    if (report_.outcome != Outcome::judged) return;
    const auto& reading = report_.reading;
    if (!report_.notice.empty()) return paragraph("", Style::title, sentence(report_.notice));
    paragraph("", Style::faint,
              fmt::format("{}, {} when spoken · source: {} · {}", counted(report_.words, "word"),
                          seconds_range(report_.spoken.low, report_.spoken.high),
                          source_phrase(reading.source.category),
                          drive_phrase(reading.motivation.orientation)));
  }

  void heading(std::string_view title, Style style = Style::title) {
    out_ += '\n' + palette_.paint(style, title) + '\n';
  }

  /// `body` wrapped, `mark` before its first line and blanks before the others.
  void paragraph(std::string_view mark, Style style, std::string_view body) {
    const auto indent = columns_of(mark);
    bool first = true;
    for (const auto& line : wrap(body, width_ - indent)) {
      if (first) {
        out_ += palette_.paint(style, mark);
      } else {
        out_.append(indent, ' ');
      }
      out_ += mark.empty() ? palette_.paint(style, line) : line;
      out_ += '\n';
      first = false;
    }
  }

  void works() {
    const auto praises = what_works(report_);
    if (praises.empty()) return;
    heading("What works");
    std::string others;
    std::size_t told = 0;
    for (const auto& praise : praises) {
      if (told < kPraises && !praise.evidence.empty()) {
        ++told;
        paragraph("  ✓ ", Style::good,
                  fmt::format("{}: {}", praise.criterion->title,
                              quotation(answer_of(report_), praise.evidence)));
      } else {
        others += fmt::format("{}{}", others.empty() ? "" : ", ", praise.criterion->title);
      }
    }
    if (!others.empty()) paragraph("  ✓ ", Style::good, told == 0 ? others : "also " + others);
  }

  /// Three columns: a third, the rest, and eight for the status.
  void fit() {
    const auto rows = fit_rows(report_);
    if (rows.empty()) return;
    heading(fit_headline(report_));
    constexpr std::size_t kStatus = 8;
    const std::size_t asks = (width_ - kStatus - 6) / 3;
    const std::size_t words = width_ - kStatus - 6 - asks;
    table_line({"they ask", asks}, {"your words", words}, "status", Style::faint);
    for (const auto& row : rows) {
      const auto left = wrap(row.asks, asks);
      const auto middle = wrap(row.words, words);
      for (std::size_t i = 0; i < std::max(left.size(), middle.size()); ++i) {
        table_line(
            {i < left.size() ? left[i] : "", asks}, {i < middle.size() ? middle[i] : "", words},
            i == 0 ? row.status : std::string_view(), row.good ? Style::good : Style::warning);
      }
    }
    if (!report_.fit_change.empty()) paragraph("  → ", Style::next, report_.fit_change);
  }

  struct Cell {
    std::string text;
    std::size_t width = 0;
  };

  void table_line(const Cell& asks, const Cell& words, std::string_view status, Style style) {
    out_ += "  ";
    for (const auto* cell : {&asks, &words}) {
      out_ += cell->text;
      out_.append(cell->width - std::min(cell->width, columns_of(cell->text)) + 2, ' ');
    }
    if (status.empty()) {
      out_.erase(out_.find_last_not_of(' ') + 1);
    } else {
      out_ += palette_.paint(style, status);
    }
    out_ += '\n';
  }

  void delivery() {
    const auto rows = delivery_rows(report_);
    if (rows.empty()) return;
    heading("Delivery");
    out_ += timeline_chart(report_, palette_, width_);
    for (const auto& row : rows) {
      auto words = row.figure;
      if (!row.status.empty()) words += fmt::format(" ({})", row.status);
      const bool open = !row.status.empty() && !row.good;
      paragraph(fmt::format("  {:<{}} ", row.measure, kMeasureColumns),
                open ? Style::warning : Style::faint, words);
    }
  }

  void steps() {
    if (report_.next_steps.empty()) return;
    heading("Next step", Style::next);
    paragraph("  → ", Style::next, report_.next_steps.front());
    if (report_.next_steps.size() == 1) return;
    heading("After that", Style::faint);
    for (std::size_t i = 1; i < report_.next_steps.size(); ++i) {
      paragraph("  · ", Style::faint, report_.next_steps[i]);
    }
  }

  void why(const Explanation& explanation) {
    heading("Why");
    const auto& reading = report_.reading;
    const auto count = std::min(explanation.segments.size(), reading.segments.size());
    for (std::size_t i = 0; i < count; ++i) {
      const auto& segment = reading.segments[i];
      reason(
          fmt::format("{} {:.2f} {}", role_phrase(segment), static_cast<double>(segment.confidence),
                      quotation(answer_of(report_), segment.span, 6)),
          explanation.segments[i], style_of(segment.role));
    }
    reason("source: " + source_phrase(reading.source.category), explanation.source, Style::title);
    reason(std::string(drive_phrase(reading.motivation.orientation)), explanation.motivation,
           Style::title);
    for (std::size_t i = 0; i < kTraits; ++i) {
      if (explanation.traits[i].empty()) continue;
      reason(std::string(kTraitIds[i]), explanation.traits[i], Style::title);
    }
  }

  void reason(const std::string& decision, const std::vector<Term>& terms, Style style) {
    paragraph("  ", style, decision);
    paragraph("      ", Style::faint, terms_phrase(terms));
  }

  const Report& report_;
  const TextOptions& options_;
  Palette palette_;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string draw(const Report& report, const TextOptions& options) {
  return Drawing(report, options).draw();
}

}  // namespace ninety
