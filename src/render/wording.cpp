#include "render/wording.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/layout.h"

namespace ninety {
namespace {

constexpr std::size_t kPraiseWords = 16;  // longer evidence is not quoted as praise

/// The blank-separated words of shown text.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    at = end;
  }
  return words;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t first,
                   std::size_t last) {
  std::string out;
  for (std::size_t i = first; i < last; ++i) {
    if (i != first) out += ' ';
    out += words[i];
  }
  return out;
}

double middle_seconds(const Report& report) {
  return (static_cast<double>(report.spoken.low) + static_cast<double>(report.spoken.high)) / 2;
}

}  // namespace

std::string quotation(std::string_view text, Span span, std::size_t most) {
  auto line = shown(span.of(text));
  while (line.ends_with(' ') || line.ends_with('.'))
    line.pop_back();
  const auto words = split(line);
  const bool cut = words.size() > most;
  return fmt::format("“{}{}”", joined(words, 0, cut ? most : words.size()), cut ? " …" : "");
}

std::string place_of(std::string_view text, std::uint32_t offset) {
  constexpr std::size_t kWords = 5;
  const auto end = static_cast<std::uint32_t>(text.size());
  if (trimmed(text, {0, offset}).empty()) return "at the start";
  if (trimmed(text, {offset, end}).empty()) return "at the end";
  const auto line = shown(text.substr(0, offset));
  const auto words = split(line);
  const auto first = words.size() > kWords ? words.size() - kWords : 0;
  return fmt::format("after “{}{}”", first > 0 ? "… " : "", joined(words, first, words.size()));
}

std::string_view verdict_phrase(const Report& report) {
  return report.verdict ? name_of(*report.verdict) : "not judged";
}

std::string sentence(std::string_view words) {
  std::string out(words);
  if (out.empty()) return out;
  if (out.front() >= 'a' && out.front() <= 'z')
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
  if (std::string_view(".!?").find(out.back()) == std::string_view::npos) out += '.';
  return out;
}

std::string seconds_range(double low, double high) {
  const auto from = std::lround(low);
  const auto to = std::lround(high);
  return from == to ? fmt::format("about {} s", from) : fmt::format("{}–{} s", from, to);
}

std::string counted(std::uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string source_phrase(Source source) {
  switch (source) {
    case Source::impact:
      return "helping the people one works for";
    case Source::role_model:
      return "a role model";
    case Source::money_status:
      return "money or status";
    case Source::external_direction:
      return "direction from others";
    case Source::overcoming:
      return "overcoming obstacles";
    case Source::hobby:
      return "a hobby";
    case Source::none:
      return "no source that can be made out";
    default:
      break;
  }
  std::string phrase(name_of(source));
  std::ranges::replace(phrase, '_', ' ');
  return phrase;
}

std::string_view drive_phrase(Orientation orientation) {
  switch (orientation) {
    case Orientation::intrinsic:
      return "drive from the work itself";
    case Orientation::extrinsic:
      return "drive from outside the work";
    case Orientation::mixed:
      return "drive from the work and from outside it";
    case Orientation::unclear:
      break;
  }
  return "drive not clear";
}

std::string role_phrase(const Segment& segment) {
  std::string phrase(name_of(segment.role));
  if (segment.also) phrase.append(", also ").append(name_of(*segment.also));
  return phrase;
}

std::vector<PartTime> part_times(const Report& report) {
  std::vector<PartTime> parts;
  if (report.delivery) {
    for (const auto& part : report.delivery->parts)
      parts.push_back({part.role, part.time.length()});
    return parts;
  }
  std::uint32_t words = 0;
  for (const auto& segment : report.reading.segments)
    words += segment.words;
  if (words == 0) return parts;
  const double pace = middle_seconds(report) / static_cast<double>(words);
  for (const auto& segment : report.reading.segments) {
    const double seconds = pace * static_cast<double>(segment.words);
    if (!parts.empty() && parts.back().role == segment.role) {
      parts.back().seconds += seconds;
    } else {
      parts.push_back({segment.role, seconds});
    }
  }
  return parts;
}

std::vector<PartTime> role_times(const Report& report) {
  std::vector<PartTime> roles;
  const auto parts = part_times(report);
  for (std::size_t i = 0; i < kRoles; ++i) {
    PartTime sum{static_cast<Role>(i), 0};
    for (const auto& part : parts)
      sum.seconds += part.role == sum.role ? part.seconds : 0;
    if (sum.seconds > 0) roles.push_back(sum);
  }
  return roles;
}

std::string role_times_phrase(const Report& report) {
  std::string phrase;
  for (const auto& part : role_times(report)) {
    phrase += fmt::format("{}{} {} s", phrase.empty() ? "" : ", ", name_of(part.role),
                          std::lround(part.seconds));
  }
  return phrase;
}

std::vector<Praise> what_works(const Report& report) {
  std::vector<Praise> praises;
  const auto text = answer_of(report);
  for (const auto& result : report.criteria) {
    const auto group = result.criterion->group;
    const bool counts =
        group == Group::values || group == Group::framework || group == Group::delivery;
    if (!counts || result.judgement.status != Status::met) continue;
    const auto& evidence = result.judgement.evidence;
    const auto fits = [text](Span span) {
      const auto words = split(span.of(text)).size();
      return columns_of(span.of(text)) > 2 && words <= kPraiseWords;
    };
    const auto quotable = std::ranges::find_if(evidence, fits);
    const auto quote = quotable == evidence.end() ? Span{} : *quotable;
    const bool told = std::ranges::find(praises, quote, &Praise::evidence) != praises.end();
    const bool quoted = !told && group != Group::delivery;
    praises.push_back({result.criterion, quoted ? quote : Span{}});
  }
  return praises;
}

std::string_view answer_of(const Report& report) {
  return report.reading.document == nullptr ? std::string_view{} : report.reading.document->text();
}

std::string terms_phrase(const std::vector<Term>& terms) {
  std::string phrase;
  for (const auto& term : terms) {
    phrase += fmt::format("{}{:+.2f} {}", phrase.empty() ? "" : ", ",
                          static_cast<double>(term.weight), shown(term.name));
  }
  return phrase.empty() ? "no term stands out" : phrase;
}

}  // namespace ninety
