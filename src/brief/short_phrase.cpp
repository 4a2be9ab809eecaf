#include "brief/short_phrase.h"

#include <algorithm>
#include <array>

namespace ninety {
namespace {

constexpr std::size_t kLongestPhrase = 7;

template <std::size_t Size>
bool is_in(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

/// What begins a clause or a time before the gist.
constexpr std::array<std::string_view, 26> kClause = {
    "since", "when", "if", "because", "after",   "as",     "while",  "although", "though",
    "with",  "in",   "at", "on",      "over",    "during", "for",    "from",     "last",
    "and",   "but",  "so", "worse",   "however", "until",  "before", "once"};

/// What may stand before the gist.
constexpr std::array<std::string_view, 83> kLead = {"you",
                                                    "you'll",
                                                    "'ll",
                                                    "will",
                                                    "would",
                                                    "'d",
                                                    "'re",
                                                    "'ve",
                                                    "are",
                                                    "be",
                                                    "have",
                                                    "has",
                                                    "must",
                                                    "should",
                                                    "can",
                                                    "need",
                                                    "to",
                                                    "the",
                                                    "a",
                                                    "an",
                                                    "some",
                                                    "any",
                                                    "your",
                                                    "our",
                                                    "ability",
                                                    "able",
                                                    "capable",
                                                    "of",
                                                    "in",
                                                    "with",
                                                    "for",
                                                    "on",
                                                    "good",
                                                    "strong",
                                                    "excellent",
                                                    "solid",
                                                    "sound",
                                                    "proven",
                                                    "experience",
                                                    "experienced",
                                                    "knowledge",
                                                    "working",
                                                    "understanding",
                                                    "familiarity",
                                                    "familiar",
                                                    "proficiency",
                                                    "proficient",
                                                    "demonstrated",
                                                    "demonstrable",
                                                    "confident",
                                                    "confidence",
                                                    "competent",
                                                    "skilled",
                                                    "skills",
                                                    "responsible",
                                                    "ensuring",
                                                    "and",
                                                    "or",
                                                    "also",
                                                    "then",
                                                    "we",
                                                    "ask",
                                                    "expect",
                                                    "want",
                                                    "at",
                                                    "least",
                                                    "minimum",
                                                    "essential",
                                                    "desirable",
                                                    "preferred",
                                                    "previous",
                                                    "prior",
                                                    "two",
                                                    "three",
                                                    "four",
                                                    "five",
                                                    "six",
                                                    "eight",
                                                    "ten",
                                                    "years",
                                                    "year",
                                                    "who",
                                                    "it"};

/// What ends it once it has two words.
constexpr std::array<std::string_view, 27> kEnd = {
    ",",     ";",      ":",     ".",     "(",    ")",         "–",     "—",       "!",
    "so",    "that",   "which", "who",   "when", "because",   "if",    "but",     "while",
    "until", "before", "after", "where", "as",   "including", "using", "whether", "once"};

/// What it may not end with.
constexpr std::array<std::string_view, 34> kOpen = {
    "the", "a",    "an",   "of",   "in",    "on",    "at",  "to",   "for",   "with",  "and",  "or",
    "by",  "from", "into", "your", "our",   "their", "its", "his",  "her",   "every", "each", "all",
    "any", "is",   "are",  "be",   "under", "over",  "per", "than", "about", "'s"};

bool is_said(const OutlineWord& word) {
  return word.kind == TokenKind::word || word.kind == TokenKind::number;
}

/// "Keep" → "keep", but "SQL", "NMC" and "McDonald" as they stand.
std::string lowered(std::string_view word) {
  std::string out(word);
  const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool plain = std::ranges::none_of(out.substr(std::min<std::size_t>(1, out.size())), upper);
  if (out.size() > 1 && plain && upper(out[0])) out[0] = static_cast<char>(out[0] + ('a' - 'A'));
  return out;
}

/// Where the gist begins: behind "in the morning you", "since we moved,".
std::size_t gist_begin(std::span<const OutlineWord> words) {
  constexpr std::size_t kReach = 12;
  const auto reach = std::min(words.size(), kReach);
  for (std::size_t i = 0; i < reach; ++i) {
    const auto word = words[i].folded;
    if (is_in(kEnd, word) && i > 0 && word != "," && word != "when" && word != "if") break;
    if (word == "you" && i + 2 < words.size()) return i + 1;
  }
  if (words.empty() || !is_in(kClause, words.front().folded)) return 0;
  for (std::size_t i = 2; i + 3 < std::min(words.size(), 2 * kReach); ++i) {
    if (words[i].folded == ",") return i + 1;
  }
  return 0;
}

}  // namespace

std::string short_phrase(std::string_view text, std::span<const OutlineWord> words) {
  std::size_t first = gist_begin(words);
  while (first < words.size() && (!is_said(words[first]) || is_in(kLead, words[first].folded)))
    ++first;
  if (first == words.size()) {
    const auto said = std::ranges::find_if(words, is_said);
    if (said == words.end()) return {};
    first = static_cast<std::size_t>(said - words.begin());
  }
  auto last = first;
  std::size_t size = 0;
  for (; last < words.size() && size < kLongestPhrase; ++last) {
    const auto word = words[last].folded;
    if (size >= (word == "," ? 3U : 2U) && is_in(kEnd, word)) break;
    size += words[last].counts && is_said(words[last]) ? 1U : 0U;
  }
  while (last > first + 1 && (!is_said(words[last - 1]) || is_in(kOpen, words[last - 1].folded)))
    --last;
  std::string out = words[first].capitalised ? lowered(words[first].span.of(text))
                                             : std::string(words[first].span.of(text));
  for (auto i = first + 1; i < last; ++i) {
    if (words[i].span.begin > words[i - 1].span.end) out += ' ';
    out += words[i].span.of(text);
  }
  return out;
}

}  // namespace ninety
