#include "render/narrated.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/delivery_table.h"
#include "render/fit_table.h"
#include "render/layout.h"
#include "render/wording.h"

namespace ninety {
namespace {

std::string seconds_sentence(double low, double high) {
  const auto from = std::lround(low);
  const auto to = std::lround(high);
  return from == to ? fmt::format("{} seconds", from) : fmt::format("{} to {} seconds", from, to);
}

class Narration {
 public:
  Narration(const Report& report, const TextOptions& options)
      : report_(report), options_(options), text_(answer_of(report)) {}

  std::string tell() {
    verdict();
    if (report_.outcome != Outcome::judged || report_.reading.document == nullptr) {
      say(sentence(report_.notice));
      delivery();
      return std::move(out_);
    }
    parts();
    remarks();
    works();
    fit();
    delivery();
    steps();
    if (options_.why != nullptr) why(*options_.why);
    return std::move(out_);
  }

 private:
  void say(std::string_view words) {
    if (options_.width == 0) {
      out_ += shown(words) + '\n';
      return;
    }
    for (const auto& line : wrap(words, std::max<std::size_t>(options_.width, 40)))
      out_ += line + '\n';
  }

  void heading(std::string_view title) {
    out_ += '\n';
    say(title);
  }

  void verdict() {
    auto words = fmt::format("{}: {}", shown(report_.id), verdict_phrase(report_));
    if (options_.score && report_.score) words += fmt::format(", {:.2f} of 100", *report_.score);
    say(words + ".");
    if (report_.outcome != Outcome::judged) return;
    const auto& norms = report_.norms;
    say(fmt::format("{}, {} when spoken; {} are asked for.", counted(report_.words, "word"),
                    seconds_sentence(report_.spoken.low, report_.spoken.high),
                    seconds_sentence(static_cast<double>(norms.shortest_seconds),
                                     static_cast<double>(norms.longest_seconds))));
    if (!report_.notice.empty()) return say(sentence(report_.notice));
    say(fmt::format("Source: {}; {}.", source_phrase(report_.reading.source.category),
                    drive_phrase(report_.reading.motivation.orientation)));
  }

  void parts() {
    if (report_.reading.segments.empty()) return;
    heading("The answer by its parts:");
    for (const auto& segment : report_.reading.segments) {
      say(sentence(fmt::format("{}: {}", role_phrase(segment),
                               quotation(text_, segment.span, std::string::npos))));
    }
    if (const auto times = role_times_phrase(report_); !times.empty()) say("Time: " + times + ".");
  }

  void remarks() {
    if (report_.diagnostics.empty()) return;
    heading("Remarks:");
    for (const auto& remark : report_.diagnostics) {
      const auto where =
          remark.span.empty() ? place_of(text_, remark.span.begin) : quotation(text_, remark.span);
      auto words = fmt::format("{}, {}: {} — {}.", remark.code, name_of(remark.severity),
                               remark.message, where);
      if (!remark.help.empty()) words += fmt::format(" Help: {}.", remark.help);
      say(words);
    }
  }

  void works() {
    const auto praises = what_works(report_);
    if (praises.empty()) return;
    heading("What works:");
    for (const auto& praise : praises) {
      std::string words(praise.criterion->title);
      if (!praise.evidence.empty()) words += ": " + quotation(text_, praise.evidence);
      say(sentence(words));
    }
  }

  void fit() {
    const auto rows = fit_rows(report_);
    if (rows.empty()) return;
    heading(fit_headline(report_) + ". What they ask, your words, status:");
    for (const auto& row : rows)
      say(fmt::format("{} | {} | {}", shown(row.asks), row.words, row.status));
    if (!report_.fit_change.empty()) say("Worth most for the fit: " + report_.fit_change);
  }

  void delivery() {
    const auto rows = delivery_rows(report_);
    if (rows.empty()) return;
    heading("Delivery. " + delivery_headline(report_));
    for (const auto& row : rows) {
      auto words = fmt::format("{}: {}", row.measure, row.figure);
      if (!row.status.empty()) words += fmt::format(" ({})", row.status);
      say(sentence(words));
    }
  }

  void steps() {
    for (std::size_t i = 0; i < report_.next_steps.size(); ++i) {
      if (i < 2) out_ += '\n';
      say(fmt::format("{}: {}", i == 0 ? "Next step" : "After that", report_.next_steps[i]));
    }
  }

  void why(const Explanation& explanation) {
    heading("Why:");
    const auto& reading = report_.reading;
    const auto count = std::min(explanation.segments.size(), reading.segments.size());
    for (std::size_t i = 0; i < count; ++i) {
      const auto& segment = reading.segments[i];
      say(sentence(fmt::format(
          "{} ({:.2f}), {}: {}", role_phrase(segment), static_cast<double>(segment.confidence),
          quotation(text_, segment.span, 6), terms_phrase(explanation.segments[i]))));
    }
    say(fmt::format("Source, {}: {}.", source_phrase(reading.source.category),
                    terms_phrase(explanation.source)));
    say(fmt::format("Motivation, {}: {}.", drive_phrase(reading.motivation.orientation),
                    terms_phrase(explanation.motivation)));
    for (std::size_t i = 0; i < kTraits; ++i) {
      if (explanation.traits[i].empty()) continue;
      say(fmt::format("{}: {}.", kTraitIds[i], terms_phrase(explanation.traits[i])));
    }
  }

  const Report& report_;
  const TextOptions& options_;
  std::string_view text_;
  std::string out_;
};

}  // namespace

std::string narrate(const Report& report, const TextOptions& options) {
  return Narration(report, options).tell();
}

}  // namespace ninety
