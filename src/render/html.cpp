#include "render/html.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/delivery_table.h"
#include "render/fit_table.h"
#include "render/html_answer.h"
#include "render/html_style.h"
#include "render/html_text.h"
#include "render/html_timeline.h"
#include "render/wording.h"

namespace ninety {
namespace {

using html::escaped;

std::string head(const Report& report, const HtmlOptions& options) {
  const std::string_view media = options.sound.empty() ? "" : "; media-src data:";
  return fmt::format(
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'{}\">\n<title>{}: {}</title>\n<style>{}{}</style>\n</head>\n",
      media, escaped(report.id), verdict_phrase(report), html::kStyle,
      report.delivery ? html::kTimelineStyle : std::string_view());
}

std::string headline(const Report& report, const HtmlOptions& options) {
  std::string verdict(verdict_phrase(report));
  verdict[0] = static_cast<char>(verdict[0] - 'a' + 'A');
  auto out = fmt::format("<body>\n<header>\n<h1>{}</h1>\n", verdict);
  if (options.score && report.score)
    out += fmt::format("<p>Score: {:.2f} of 100</p>\n", *report.score);
  out += fmt::format("<p class=\"soft\">{}", escaped(report.id));
  if (report.outcome == Outcome::judged && report.notice.empty()) {
    out += fmt::format(" · {}, {} when spoken · source: {} · {}", counted(report.words, "word"),
                       seconds_range(report.spoken.low, report.spoken.high),
                       source_phrase(report.reading.source.category),
                       drive_phrase(report.reading.motivation.orientation));
  }
  out += "</p>\n";
  if (report.outcome == Outcome::judged && !report.notice.empty())
    out += fmt::format("<p>{}</p>\n", escaped(sentence(report.notice)));
  return out;
}

std::string navigation(const Report& report) {
  const std::string_view delivery = report.delivery ? " · <a href=\"#delivery\">Delivery</a>" : "";
  const std::string_view fit = report.fit ? " · <a href=\"#fit\">Fit</a>" : "";
  return fmt::format(
      "<nav aria-label=\"Sections\"><p><a href=\"#answer\">Answer</a> · <a "
      "href=\"#remarks\">Remarks</a> · <a href=\"#time\">Time</a> · <a href=\"#works\">What "
      "works</a>{}{} · <a href=\"#next\">Next step</a></p></nav>\n",
      fit, delivery);
}

std::string section(std::string_view id, std::string_view title, std::string_view body) {
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 "
      "id=\"{0}-title\">{1}</h2>\n{2}</section>\n",
      id, title, body);
}

std::string remarks(const Report& report) {
  if (report.diagnostics.empty()) return "<p>None.</p>\n";
  const auto text = answer_of(report);
  std::string out = "<ol class=\"remarks\">\n";
  for (std::size_t i = 0; i < report.diagnostics.size(); ++i) {
    const auto& remark = report.diagnostics[i];
    const auto where =
        remark.span.empty() ? place_of(text, remark.span.begin) : quotation(text, remark.span);
    out += fmt::format(
        "<li id=\"remark-{0}\"><span class=\"severity {1}\">{1} {2}</span>: {3}, <a "
        "href=\"#words-{0}\">{4}</a>.",
        i + 1, name_of(remark.severity), escaped(remark.code), escaped(remark.message),
        escaped(where));
    if (!remark.help.empty()) {
      out +=
          fmt::format("<br><span class=\"severity good\">help</span>: {}.", escaped(remark.help));
    }
    out += "</li>\n";
  }
  return out + "</ol>\n";
}

std::string time(const Report& report) {
  auto out = html::budget_picture(report);
  const auto times = role_times(report);
  double sum = 0;
  for (const auto& part : times)
    sum += part.seconds;
  out +=
      "<table>\n<thead><tr><th scope=\"col\">Part</th><th scope=\"col\">Seconds</th><th "
      "scope=\"col\">Share</th></tr></thead>\n<tbody>\n";
  for (const auto& part : times) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"number\">{} "
        "%</td></tr>\n",
        name_of(part.role), std::lround(part.seconds), std::lround(100 * part.seconds / sum));
  }
  return out + "</tbody>\n</table>\n";
}

std::string works(const Report& report) {
  const auto praises = what_works(report);
  if (praises.empty()) return "<p>Nothing yet; the next step is where to start.</p>\n";
  std::string out = "<ul>\n";
  for (const auto& praise : praises) {
    out += "<li>" + escaped(praise.criterion->title);
    if (!praise.evidence.empty())
      out += ": " + escaped(quotation(answer_of(report), praise.evidence));
    out += "</li>\n";
  }
  return out + "</ul>\n";
}

std::string fit(const Report& report) {
  std::string out =
      "<table>\n<thead><tr><th scope=\"col\">They ask</th><th scope=\"col\">Your words</th><th "
      "scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
  for (const auto& row : fit_rows(report)) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td><span class=\"severity "
        "{}\">{}</span></td></tr>\n",
        escaped(row.asks), escaped(row.words), row.good ? "good" : "warning", row.status);
  }
  out += "</tbody>\n</table>\n";
  if (!report.fit_change.empty())
    out += fmt::format("<p class=\"next\">Worth most for the fit: {}</p>\n",
                       escaped(report.fit_change));
  return out;
}

std::string steps(const Report& report) {
  if (report.next_steps.empty()) return "<p>None: say it aloud.</p>\n";
  auto out = fmt::format("<p class=\"next\">{}</p>\n", escaped(report.next_steps.front()));
  if (report.next_steps.size() == 1) return out;
  out += "<p>After that:</p>\n<ul>\n";
  for (std::size_t i = 1; i < report.next_steps.size(); ++i) {
    out += fmt::format("<li>{}</li>\n", escaped(report.next_steps[i]));
  }
  return out + "</ul>\n";
}

std::string delivery(const Report& report, const HtmlOptions& options) {
  return fmt::format("<p>{}</p>\n", escaped(delivery_headline(report))) + html::timeline(report) +
         html::player(options.sound, options.sound_type) + html::delivery_table(report);
}

std::string why(const Report& report, const Explanation& explanation) {
  std::string out = "<ul>\n";
  const auto item = [&out](std::string_view decision, const std::vector<Term>& terms) {
    out += fmt::format("<li>{}: {}</li>\n", escaped(decision), escaped(terms_phrase(terms)));
  };
  const auto& reading = report.reading;
  const auto count = std::min(explanation.segments.size(), reading.segments.size());
  for (std::size_t i = 0; i < count; ++i) {
    const auto& segment = reading.segments[i];
    item(
        fmt::format("{} ({:.2f}) {}", role_phrase(segment), static_cast<double>(segment.confidence),
                    quotation(answer_of(report), segment.span, 6)),
        explanation.segments[i]);
  }
  item("source, " + source_phrase(reading.source.category), explanation.source);
  item(fmt::format("motivation, {}", drive_phrase(reading.motivation.orientation)),
       explanation.motivation);
  for (std::size_t i = 0; i < kTraits; ++i) {
    if (!explanation.traits[i].empty()) item(kTraitIds[i], explanation.traits[i]);
  }
  return out + "</ul>\n";
}

}  // namespace

std::string to_html(const Report& report, const HtmlOptions& options) {
  auto out = head(report, options) + headline(report, options);
  const auto spoken =
      report.delivery ? section("delivery", "Delivery", delivery(report, options)) : std::string();
  if (report.outcome != Outcome::judged || report.reading.document == nullptr) {
    return out + fmt::format("</header>\n<main>\n<p>{}</p>\n{}</main>\n</body>\n</html>\n",
                             escaped(sentence(report.notice)), spoken);
  }
  out += navigation(report) + "</header>\n<main>\n";
  out += section("answer", "The answer by its parts", html::answer(report));
  out += section("remarks", "Remarks", remarks(report));
  out += section("time", "Time", time(report));
  out += section("works", "What works", works(report));
  if (report.fit) out += section("fit", fit_headline(report), fit(report));
  out += spoken;
  out += section("next", "Next step", steps(report));
  if (options.why != nullptr) out += section("why", "Why", why(report, *options.why));
  return out +
         "</main>\n<footer><p>Made by ninety on this computer.</p></footer>\n</body>\n</html>\n";
}

}  // namespace ninety
