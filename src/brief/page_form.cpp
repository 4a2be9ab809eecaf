#include "brief/page_form.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "text/ascii.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::uint32_t kLongAgo = 2018;  // a year before it dates nothing recent
constexpr std::array<std::string_view, 8> kSeparators = {"|", "·", "•", "›", "»", ">", "/", "‹"};

using ascii::is_blank;

/// The number as a year, or 0.
std::uint32_t year_of(const OutlineWord& word) {
  std::uint32_t year = 0;
  if (word.kind != TokenKind::number || word.folded.size() != 4) return 0;
  std::from_chars(word.folded.data(), word.folded.data() + word.folded.size(), year);
  return year >= 1200 && year < 2100 ? year : 0;
}

/// What stands around a span on its line, as far as it matters.
struct LineAround {
  std::string_view before;
  std::string_view after;
  std::string_view whole;  ///< with the span itself
};

LineAround line_around(std::string_view text, Span span) {
  constexpr std::size_t kFarthest = 200;  // bytes; a bar of links is no longer
  LineAround line;
  const auto from = span.begin > kFarthest ? span.begin - kFarthest : 0;
  line.before = text.substr(from, span.begin - from);
  line.before = line.before.substr(line.before.rfind('\n') + 1);
  line.after = text.substr(span.end, kFarthest);
  line.after = line.after.substr(0, line.after.find('\n'));
  line.whole = text.substr(span.begin - line.before.size(),
                           line.before.size() + span.size() + line.after.size());
  return line;
}

/// True for a line with three dashes or more between short pieces: "People – Research – Contact".
bool is_dashed(std::string_view line) {
  std::size_t dashes = 0;
  for (const std::string_view mark : {" – ", " — ", " - "}) {
    for (auto at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + 1))
      ++dashes;
  }
  return dashes >= 3 && line.size() < dashes * 24;
}

/// "Shop    Visit    About us", "shop  visit  about".
bool holds_gaps(std::string_view line) {
  if (line.find('\n') != std::string_view::npos) return false;
  const auto first = line.find("  ");
  if (first == std::string_view::npos) return false;
  return line.find("   ") != std::string_view::npos ||
         line.find("  ", first + 2) != std::string_view::npos;
}

}  // namespace

bool is_link(std::string_view text, Span span) {
  const auto line = line_around(text, span);
  auto before = line.before;
  auto after = line.after;
  while (!before.empty() && is_blank(before.back()))
    before.remove_suffix(1);
  while (!after.empty() && is_blank(after.front()))
    after.remove_prefix(1);
  for (const auto mark : kSeparators) {
    if (after.starts_with(mark)) return true;
    // A bullet stands at the start of its line, a separator behind something.
    if (before.ends_with(mark) &&
        before.substr(0, before.size() - mark.size()).find_first_not_of(" \t") !=
            std::string_view::npos)
      return true;
  }
  return is_dashed(line.whole);
}

bool holds_links(std::string_view line) {
  if (holds_gaps(line)) return true;
  for (const auto mark : kSeparators) {
    const auto at = line.find(mark);
    if (at != std::string_view::npos && at > 0 && line[at - 1] == ' ' && mark != "•") return true;
  }
  return is_dashed(line);
}

bool stands_as_twin(std::string_view text, Span span) {
  const auto line = line_around(text, span).whole;
  std::size_t count = 0;
  for (const auto mark : kSeparators) {
    for (auto at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + 1))
      ++count;
  }
  return count == 1;
}

bool says_something(Words words) {
  return std::ranges::any_of(words, [](const OutlineWord& word) {
    return word.kind == TokenKind::word || word.kind == TokenKind::number;
  });
}

bool is_timeless(Words words) {
  static constexpr std::array<std::string_view, 4> kMoney = {"$", "€", "£", "%"};
  return std::ranges::none_of(words, [](const OutlineWord& word) {
    const bool money = std::ranges::find(kMoney, word.folded) != kMoney.end();
    return word.kind == TokenKind::number || money ||
           (word.capitalised && is_month(word.folded) && word.folded != "may");
  });
}

bool opens_quotation(Words words, std::string_view text) {
  constexpr std::size_t kLongestName = 5;
  const auto mark = words.front().span.of(text);
  if (mark != "\"" && mark != "“" && mark != "«" && mark != "„" && mark != "‘") return false;
  for (std::size_t at = 1; at < words.size() && at <= kLongestName + 1; ++at) {
    const auto close = words[at].span.of(text);
    const bool closes =
        close == "\"" || close == "”" || close == "»" || close == "“" || close == "’";
    if (closes) return words[at - 1].kind == TokenKind::mark;  // "Brilliant!!"
  }
  return true;
}

bool tells_of_long_ago(Words words) {
  bool old = false;
  for (const auto& word : words) {
    const auto year = year_of(word);
    if (year >= kLongAgo) return false;
    old |= year > 0;
  }
  return old;
}

bool is_recent_date(Words words) {
  bool recent = false;
  for (const auto& word : words) {
    const auto year = year_of(word);
    constexpr std::array<std::string_view, 6> kSeasons = {"spring", "summer", "autumn",
                                                          "fall",   "winter", "today"};
    const bool season = std::ranges::find(kSeasons, word.folded) != kSeasons.end();
    if (word.kind == TokenKind::word && !is_month(word.folded) && !season) return false;
    if (year > 0 && year < kLongAgo) return false;
    recent |= year >= kLongAgo;
  }
  return recent;
}

bool starts_with_name(Words words) {
  constexpr std::array<std::string_view, 9> kInner = {"of", "the", "to", "and", "&",
                                                      "on", "for", "a",  "-"};
  if (words.size() < 3 || !words[0].capitalised) return false;
  for (std::size_t at = 1; at < words.size() && at < 4; ++at) {
    if (words[at].capitalised) return true;
    if (std::ranges::find(kInner, words[at].folded) == kInner.end()) return false;
  }
  return false;
}

bool is_month(std::string_view folded) {
  constexpr std::array<std::string_view, 23> kMonths = {
      "january",   "february", "march",    "april",    "may", "june", "july", "august",
      "september", "october",  "november", "december", "jan", "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sept",     "sep", "oct",  "nov"};
  return std::ranges::find(kMonths, folded) != kMonths.end();
}

Words behind_date(Words words) {
  constexpr std::size_t kLongest = 7;
  bool dated = false;
  for (std::size_t at = 0; at < words.size() && at <= kLongest; ++at) {
    const auto& word = words[at];
    const auto mark = word.folded;
    const bool year = year_of(word) > 0;
    if (is_month(mark) || year) {
      dated = true;
    } else if (word.kind == TokenKind::word && mark != "of" && mark != "th" && mark != "st") {
      // "2024-04 The bus runs": a date as machines write it needs no mark behind it.
      const bool written = at >= 3 && year_of(words[0]) + year_of(words[1]) > 0;
      return dated && written ? words.subspan(at) : words;
    }
    const bool ends = mark == ":" || mark == "–" || mark == "—" || mark == "|";
    if (dated && at > 0 && ends && at + 1 < words.size() && words[at + 1].kind == TokenKind::word)
      return words.subspan(at + 1);
  }
  return words;
}

}  // namespace ninety
