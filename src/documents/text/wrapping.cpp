#include "documents/text/wrapping.h"

#include <algorithm>
#include <array>

#include "documents/text/characters.h"
#include "documents/text/hyphens.h"

namespace ninety::documents {
namespace {

/// Words that no sentence, item or heading ends in; sorted.
constexpr std::array<std::string_view, 34> kOpenWords = {
    "&",    "a",     "an",    "and",   "as",   "at",     "between", "but",  "by",
    "each", "every", "for",   "from",  "her",  "his",    "in",      "into", "its",
    "nor",  "of",    "on",    "or",    "our",  "per",    "than",    "the",  "their",
    "this", "to",    "under", "whose", "with", "within", "your"};
static_assert(std::ranges::is_sorted(kOpenWords));

/// A wrapped text has lines about as wide as these; wider ones are paragraphs.
constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 130;

std::string_view first_word(std::string_view text) {
  const auto end = std::ranges::find_if(text, is_space);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool may_continue(const SourceLine& line) {
  return line.kind == LineKind::text && !line.words.empty() && !starts_numbered(line.words);
}

/// How many pairs of lines look like one sentence over two full lines.
std::size_t wrapped_pairs(const std::vector<SourceLine>& lines, std::size_t width) {
  std::size_t pairs = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool full = lines[i - 1].columns * 10 >= width * 7 && !lines[i - 1].words.empty();
    if (full && may_continue(lines[i]) && is_lower(lines[i].words.front()) &&
        !ends_sentence(lines[i - 1].words))
      ++pairs;
  }
  return pairs;
}

/// The width at which the text was wrapped; 0 when it was not.
std::size_t wrap_width(const std::vector<SourceLine>& lines) {
  std::vector<std::size_t> narrow;
  std::size_t in_wide = 0;
  std::size_t in_all = 0;
  for (const auto& line : lines) {
    in_all += line.words.size();
    if (line.columns > kWidest) {
      in_wide += line.words.size();
    } else {
      narrow.push_back(line.columns);
    }
  }
  if (narrow.empty() || in_wide * 2 > in_all) return 0;
  std::ranges::sort(narrow, std::greater<>());
  // The widest line may be an address that could not be broken: look for company.
  std::size_t widest = narrow.front();
  for (std::size_t i = 0; i + 1 < narrow.size() && i < 5; ++i) {
    if (narrow[i] - narrow[i + 1] > 12) continue;
    widest = narrow[i];
    break;
  }
  if (widest < kNarrowest) return 0;
  const auto pairs = wrapped_pairs(lines, widest);
  return pairs >= 2 || (pairs == 1 && narrow.size() <= 6) ? widest : 0;
}

/// True when `next` goes on with what `line`, which started in `first`, says.
bool goes_on(const SourceLine& first, const SourceLine& line, const SourceLine& next,
             std::size_t width) {
  if (!may_continue(next) || first.kind == LineKind::heading) return false;
  const bool hanging = first.kind == LineKind::item && next.indent >= first.indent + 2;
  if (hanging) return true;
  if (width == 0) return false;
  const bool fits = line.columns + 1 + first_word(next.words).size() <= width;
  if (is_lower(next.words.front()) && !ends_sentence(line.words))
    return !fits || line.columns * 10 >= width * 6;
  if (line.words.ends_with(':')) return false;
  return !fits;
}

}  // namespace

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
    line.remove_suffix(1);
  return !line.empty() && std::string_view(".!?:;").contains(line.back());
}

bool ends_open(std::string_view line) {
  line = trimmed(line);
  if (line.ends_with(',') || line.ends_with('-') || line.ends_with("\xE2\x80\x93")) return true;
  const auto space = line.find_last_of(' ');
  const auto word = line.substr(space == std::string_view::npos ? 0 : space + 1);
  return std::ranges::binary_search(kOpenWords, word);
}

std::string unwrapped(const std::vector<SourceLine>& lines) {
  const auto width = wrap_width(lines);
  std::string all;
  for (const auto& line : lines)
    all.append(line.words) += '\n';
  const Hyphens hyphens(all);
  TextLines out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].words.empty()) {
      out.gap();
      continue;
    }
    const auto& first = lines[i];
    auto words = first.words;
    while (i + 1 < lines.size() && goes_on(first, lines[i], lines[i + 1], width))
      hyphens.join(words, lines[++i].words);
    out.add(first.kind, words);
  }
  return std::move(out).text();
}

}  // namespace ninety::documents
