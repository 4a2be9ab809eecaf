#include "render/html_answer.h"

#include <algorithm>
#include <optional>
#include <vector>

#include <fmt/core.h>

#include "render/html_text.h"
#include "render/wording.h"

namespace ninety::html {
namespace {

/// Every place where the marking of the text changes, sorted.
std::vector<std::uint32_t> borders(const Report& report) {
  std::vector<std::uint32_t> places = {0, static_cast<std::uint32_t>(answer_of(report).size())};
  const auto add = [&places](Span span) { places.insert(places.end(), {span.begin, span.end}); };
  for (const auto& segment : report.reading.segments)
    add(segment.span);
  for (const auto& diagnostic : report.diagnostics)
    add(diagnostic.span);
  std::ranges::sort(places);
  places.erase(std::unique(places.begin(), places.end()), places.end());
  return places;
}

/// The numbered links of the remarks that start at `place`.
std::string notes_at(const Report& report, std::uint32_t place) {
  std::string out;
  for (std::size_t i = 0; i < report.diagnostics.size(); ++i) {
    const auto& diagnostic = report.diagnostics[i];
    if (diagnostic.span.begin != place) continue;
    out += fmt::format(
        R"(<a class="note" id="words-{0}" href="#remark-{0}" aria-label="remark {0}, {1}">{0}</a>)",
        i + 1, name_of(diagnostic.severity));
  }
  return out;
}

std::optional<Severity> gravest_on(const Report& report, Span piece) {
  std::optional<Severity> gravest;
  for (const auto& diagnostic : report.diagnostics) {
    if (!diagnostic.span.overlaps(piece)) continue;
    gravest = gravest ? std::max(*gravest, diagnostic.severity) : diagnostic.severity;
  }
  return gravest;
}

std::string piece_of(const Report& report, Span piece) {
  auto text = escaped(piece.of(answer_of(report)));
  const auto severity = gravest_on(report, piece);
  if (!severity) return text;
  return fmt::format(R"(<span class="flag {}">{}</span>)", name_of(*severity), text);
}

const Segment* segment_of(const Report& report, std::uint32_t place) {
  for (const auto& segment : report.reading.segments) {
    if (segment.span.contains(place)) return &segment;
  }
  return nullptr;
}

}  // namespace

std::string answer(const Report& report) {
  std::string out = R"(<div class="answer" dir="auto">)";
  const auto places = borders(report);
  const Segment* open = nullptr;
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    const auto* segment = segment_of(report, places[i]);
    if (segment != open && open != nullptr) out += "</mark>";
    if (segment != open && segment != nullptr) {
      out += fmt::format(R"(<mark class="{}"><span class="role">{}:</span>)",
                         name_of(segment->role), role_phrase(*segment));
    }
    open = segment;
    out += notes_at(report, places[i]);
    out += piece_of(report, {places[i], places[i + 1]});
  }
  if (open != nullptr) out += "</mark>";
  out += notes_at(report, places.back());
  return out + "</div>\n";
}

std::string budget_picture(const Report& report) {
  const auto& norms = report.norms;
  const double low = report.spoken.low;
  const double high = report.spoken.high;
  const auto shortest = static_cast<double>(norms.shortest_seconds);
  const auto longest = static_cast<double>(norms.longest_seconds);
  const double scale = 840 / std::max({longest, high, 1.0});
  std::string out = fmt::format(
      R"(<svg viewBox="0 0 1000 104" role="img" aria-label="{}; {} when spoken, {} are asked for">)",
      role_times_phrase(report), seconds_range(low, high), seconds_range(shortest, longest));
  double at = 0;
  for (const auto& part : part_times(report)) {
    const auto width = part.seconds * scale;
    out += fmt::format(R"(<rect class="{}" x="{:.1f}" y="2" width="{:.1f}" height="34"/>)",
                       name_of(part.role), at + 1, width);
    if (width > 24) {
      out += fmt::format(R"(<text x="{:.1f}" y="25">{}</text>)", at + 8,
                         width > 90 ? name_of(part.role) : name_of(part.role).substr(0, 1));
    }
    at += width;
  }
  const auto bracket = [&](double from, double to, int y, std::string_view note) {
    out += fmt::format(
        R"(<path d="M{0:.1f} {2}v16M{0:.1f} {3}H{1:.1f}M{1:.1f} {2}v16"/><text x="{4:.1f}" y="{5}">{6}</text>)",
        from * scale + 1, to * scale + 1, y, y + 8, to * scale + 9, y + 13, note);
  };
  bracket(low, high, 46, seconds_range(low, high) + " spoken");
  bracket(shortest, longest, 76, seconds_range(shortest, longest) + " asked");
  return out + "</svg>\n";
}

}  // namespace ninety::html
