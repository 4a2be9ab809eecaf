#include "documents/wrapping.h"

#include <algorithm>
#include <array>

#include "documents/characters.h"

namespace ninety::documents {
namespace {

/// Second halves of compounds that are seldom the end of a cut word.
constexpr std::array<std::string_view, 26> kSecondHalves = {
    "added",   "based",  "being",   "building",  "centered", "centred",  "class",
    "depth",   "driven", "edge",    "facing",    "focused",  "friendly", "functional",
    "level",   "making", "minded",  "motivated", "oriented", "paced",    "quality",
    "related", "scale",  "solving", "specific",  "term"};

/// A wrapped text has lines about as wide as these; wider ones are paragraphs.
constexpr std::size_t kNarrowest = 50;
constexpr std::size_t kWidest = 130;

bool is_word_byte(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

std::string_view first_word(std::string_view text) {
  const auto end = std::ranges::find_if(text, is_space);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view letters_at_start(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_word_byte);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view letters_at_end(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text[begin - 1]))
    --begin;
  return text.substr(begin);
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

Hyphens::Hyphens(std::string_view text) {
  for (auto at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const auto first = letters_at_end(text.substr(0, at));
    const auto second = letters_at_start(text.substr(at + 1));
    if (first.empty() || second.empty() || first.size() + second.size() > 60) continue;
    with_hyphen_.insert(lower(first) + '-' + lower(second));
  }
}

bool Hyphens::keeps_hyphen(std::string_view first, std::string_view second) const {
  if (with_hyphen_.contains(lower(first) + '-' + lower(second))) return true;
  if (std::ranges::binary_search(kSecondHalves, second)) return true;
  return second == "time" && (first == "full" || first == "part" || first == "real");
}

void Hyphens::join(std::string& line, std::string_view next) const {
  next = trimmed(next);
  if (next.empty()) return;
  if (line.empty()) {
    line = next;
    return;
  }
  const auto before = std::string_view(line).substr(0, line.size() - 1);
  const bool cut = line.back() == '-' && !before.empty() && is_word_byte(before.back());
  if (!cut || !is_word_byte(next.front())) {
    line += ' ';
  } else if (is_lower(next.front()) &&
             !keeps_hyphen(letters_at_end(before), letters_at_start(next))) {
    line.pop_back();
  }
  line += next;
}

bool ends_sentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')'))
    line.remove_suffix(1);
  return !line.empty() && std::string_view(".!?:;").contains(line.back());
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
