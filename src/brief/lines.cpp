#include "brief/lines.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "brief/bullet.h"
#include "text/ascii.h"

namespace ninety {
namespace {

using Offset = std::uint32_t;

using ascii::is_blank;
using ascii::is_digit;
using ascii::is_letter;
using ascii::is_lower;
using ascii::is_upper;

/// True for letters, digits and all that is not ASCII.
bool says_something(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// Bullets that may also stand inside a line.
constexpr std::array<std::string_view, 7> kInnerBullets = {" • ", " ● ", " ▪ ", " ■ ",
                                                           " ◦ ", " | ", " · "};

/// A line of the text as it stands, blanks around cut off.
struct RawLine {
  Span span;
  Offset indent = 0;
  bool gap_before = false;
  bool bullet = false;
  bool glued = false;
};

void trim(std::string_view text, Span& span) {
  while (span.begin < span.end && is_blank(text[span.begin]))
    ++span.begin;
  while (span.begin < span.end && is_blank(text[span.end - 1]))
    --span.end;
}

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> lines;
  bool gap = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    RawLine line{.span = {static_cast<Offset>(at), static_cast<Offset>(end)}};
    const auto start = line.span.begin;
    trim(text, line.span);
    at = end + 1;
    if (line.span.empty()) {
      gap = true;
      continue;
    }
    line.indent = line.span.begin - start;
    line.gap_before = gap;
    line.bullet = bullet_size(line.span.of(text)) > 0;
    gap = false;
    lines.push_back(line);
  }
  return lines;
}

constexpr Offset kWidestWrap = 110;
constexpr Offset kNarrowestWrap = 40;

/// The width at which lines were broken, or 0 when they were not.
Offset wrap_width(std::string_view text, const std::vector<RawLine>& lines) {
  Offset width = 0;
  for (const auto& line : lines)
    width = std::max(width, line.indent + line.span.size());
  if (width > kWidestWrap || width < kNarrowestWrap) return 0;
  std::size_t inner = 0;
  std::size_t full = 0;
  std::size_t open = 0;  // full lines that stop in the middle of a sentence
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i + 1].gap_before || lines[i + 1].bullet) continue;
    ++inner;
    const bool is_full = (lines[i].indent + lines[i].span.size()) * 10 >= width * 8;
    const char last = text[lines[i].span.end - 1];
    full += is_full ? 1U : 0U;
    open += is_full && last != '.' && last != ':' && last != '!' ? 1U : 0U;
  }
  return inner >= 3 && full * 2 >= inner && open * 2 >= full ? width : 0;
}

/// True when `next` goes on with the line before it: its first word did not fit.
bool continues(std::string_view text, const RawLine& line, const RawLine& next, Offset width) {
  if (next.gap_before || next.bullet || width == 0) return false;
  const auto word = std::min(next.span.of(text).find(' '), std::size_t{next.span.size()});
  return line.indent + line.span.size() + 1 + word + 6 >= width;
}

/// Places where a line break was lost: "the same day.What you'll do", "About the roleYarrabine".
bool is_glue(std::string_view text, Offset at) {
  if (at < 2 || at + 1 >= text.size() || !is_upper(text[at])) return false;
  const char before = text[at - 1];
  if (is_lower(before))
    return is_lower(text[at - 2]) && (is_lower(text[at + 1]) || text[at + 1] == ' ');
  const bool mark =
      before == '.' || before == '!' || before == '?' || before == ':' || before == ')';
  return mark && (is_lower(text[at - 2]) || is_digit(text[at - 2]) || text[at - 2] == ')') &&
         (is_lower(text[at + 1]) || text[at + 1] == ' ' || is_upper(text[at + 1]));
}

/// True for text whose line breaks were lost here and there.
bool is_run_together(std::string_view text) {
  std::size_t glued = 0;
  for (Offset at = 1; at < text.size(); ++at)
    glued += is_glue(text, at) ? 1U : 0U;
  return glued >= 4 && glued * 1200 >= text.size();
}

/// Cuts `line` at inner bullets and, in run-together text, where line breaks were lost.
void split_line(std::string_view text, const RawLine& line, bool run_together,
                std::vector<RawLine>& out) {
  RawLine piece = line;
  const auto close = [&](Offset end, Offset next) {
    RawLine closed = piece;
    closed.span.end = end;
    trim(text, closed.span);
    if (!closed.span.empty()) out.push_back(closed);
    piece.span.begin = next;
    piece.gap_before = false;
  };
  for (Offset at = line.span.begin; at < line.span.end; ++at) {
    if (run_together && at > piece.span.begin && is_glue(text, at)) {
      close(at, at);
      piece.glued = true;
      piece.bullet = false;
      continue;
    }
    if (text[at] != ' ') continue;
    for (const auto mark : kInnerBullets) {
      if (!text.substr(at, line.span.end - at).starts_with(mark)) continue;
      close(at, at + static_cast<Offset>(mark.size()));
      piece.bullet = true;
      at += static_cast<Offset>(mark.size()) - 1;
      break;
    }
  }
  close(line.span.end, line.span.end);
}

/// Cuts bullet and Markdown marks off; sets what they say.
Line finished(std::string_view text, const RawLine& raw) {
  Line line{.span = raw.span,
            .bullet = raw.bullet,
            .gap_before = raw.gap_before,
            .glued = raw.glued,
            .indent = raw.indent};
  auto& span = line.span;
  if (text[span.begin] == '#') {
    while (span.begin < span.end && text[span.begin] == '#')
      ++span.begin;
    line.heading = true;
    trim(text, span);
  } else if (const auto size = bullet_size(span.of(text)); size > 0) {
    // "> Duties": a heading of those who type what looks like an arrow.
    line.heading = text[span.begin] == '>' && span.size() < 40;
    line.bullet = !line.heading;
    span.begin += size;
  }
  const auto whole = span.of(text);
  if (whole.size() > 4 && (whole.starts_with("**") || whole.starts_with("__")) &&
      whole.find(whole.substr(0, 2), 2) == whole.size() - 2) {
    line.heading = !line.bullet;
  }
  const auto is_mark = [](char c) {
    return c == '*' || c == '_' || c == '=' || c == '#' || c == '~';
  };
  while (span.begin < span.end && (is_mark(text[span.begin]) || is_blank(text[span.begin])))
    ++span.begin;
  while (span.begin < span.end && (is_mark(text[span.end - 1]) || is_blank(text[span.end - 1])))
    --span.end;
  if (std::ranges::none_of(span.of(text), says_something))
    span.end = span.begin;  // a rule: "-----"
  return line;
}

/// Cells of a table that was flattened, heads and feet of pages: short lines that come again.
constexpr Offset kLongestCell = 40;

/// A number or a letter by itself.
bool is_number(std::string_view line) {
  const auto words = std::ranges::count_if(line, says_something);
  return words <= 1 || (words <= 3 && std::ranges::all_of(line, [](char c) {
                          return is_digit(c) || c == '.' || c == ')';
                        }));
}

}  // namespace

std::vector<Line> logical_lines(std::string_view text) {
  const auto lines = raw_lines(text);
  const auto width = wrap_width(text, lines);
  const bool run_together = is_run_together(text);
  std::vector<RawLine> joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && continues(text, lines[i - 1], lines[i], width)) {
      joined.back().span.end = lines[i].span.end;
    } else {
      joined.push_back(lines[i]);
    }
  }
  std::vector<RawLine> split;
  for (const auto& line : joined)
    split_line(text, line, run_together, split);
  std::vector<Line> found;
  bool gap = false;
  bool numbered = false;  // the line before was a number by itself
  std::unordered_map<std::string_view, std::uint32_t> times;
  for (const auto& raw : split)
    ++times[raw.span.of(text)];
  for (const auto& raw : split) {
    const auto repeated = raw.span.size() > kLongestCell ? 1 : times[raw.span.of(text)];
    auto line = finished(text, raw);
    gap |= line.gap_before;
    const bool number = is_number(raw.span.of(text));
    if (line.span.empty() || number || repeated > 2) {
      numbered |= number;
      gap |= line.span.empty();
      continue;
    }
    line.bullet |= numbered;
    line.repeated = repeated > 1;
    line.gap_before = gap;
    gap = false;
    numbered = false;
    found.push_back(line);
  }
  return found;
}

}  // namespace ninety
