#include "brief/item_name.h"

#include <algorithm>
#include <array>

#include "brief/page_form.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::uint32_t kLongestLabel = 7;
constexpr std::uint32_t kLongestName = 8;

bool is_one_of(std::string_view folded, std::span<const std::string_view> list) {
  return std::ranges::find(list, folded) != list.end();
}

bool is_written(const OutlineWord& word) {
  return word.kind == TokenKind::word || word.kind == TokenKind::number;
}

bool ends_clause(std::string_view mark) {
  constexpr std::array<std::string_view, 12> kMarks = {".", ",", ":", ";", "!", "?",
                                                       "–", "—", "(", ")", "…", "-"};
  return is_one_of(mark, kMarks);
}

/// A mark that sets a name apart: a colon, or a dash with blanks around.
bool sets_apart(Words words, std::size_t at) {
  const auto mark = words[at].folded;
  if (mark == ":" || mark == "–" || mark == "—") return true;
  return mark == "-" && words[at].counts && (at + 1 == words.size() || words[at + 1].counts);
}

/// "What keeps us busy: we are rebuilding …" names nothing.
bool asks(Words words) {
  constexpr std::array<std::string_view, 5> kAsking = {"what", "how", "why", "where", "here"};
  return is_one_of(words.front().folded, kAsking);
}

/// A full stop at the end, or before the end of bold words: "**Open books.** The cost …".
bool ends_label(Words words, std::size_t at) {
  const auto mark = words[at].folded;
  if (mark != "." && mark != "!" && mark != "?") return false;
  return at + 1 == words.size() || words[at + 1].folded == "*";
}

/// Leading words in capitals before a sentence that is not: "COURAGE We own up".
std::uint32_t words_in_capitals(Words words, std::string_view text) {
  const auto is_capital = [&](const OutlineWord& word) {
    const auto letters = word.span.of(text);
    return word.kind == TokenKind::word && letters.size() >= 2 &&
           std::ranges::none_of(letters, [](char c) { return c >= 'a' && c <= 'z'; });
  };
  std::size_t at = 0;
  std::size_t bytes = 0;
  for (; at < words.size() && at < 4 && is_capital(words[at]); ++at)
    bytes += words[at].span.size();
  const bool ends =
      at > 0 && at < words.size() && words[at].kind == TokenKind::word && words[at].capitalised;
  return ends && bytes >= 4 && !is_capital(words[at]) ? static_cast<std::uint32_t>(at) : 0;
}

/// Without marks at either end, and at most kLongestName words up to the first clause end.
Words first_words(Words words) {
  constexpr std::array<std::string_view, 5> kJoins = {"and", "that", "but", "so", "also"};
  while (!words.empty() && (!is_written(words.front()) ||
                            (words.size() > 3 && is_one_of(words.front().folded, kJoins))))
    words = words.subspan(1);
  std::uint32_t size = 0;
  std::size_t at = 0;
  for (; at < words.size(); ++at) {
    const bool inner = words[at].folded == "-" && !words[at].counts;  // "co-operative"
    if (size >= 2 && ends_clause(words[at].folded) && !inner) break;
    if (words[at].counts && is_written(words[at]) && ++size > kLongestName) break;
  }
  words = words.first(at);
  constexpr std::array<std::string_view, 22> kLoose = {
      "a",    "an", "the", "of", "to", "and",  "or", "in",  "on", "for", "with",
      "that", "is", "are", "at", "by", "from", "we", "our", "as", "so",  "which"};
  while (words.size() > 2 && (!is_written(words.back()) ||
                              (size > kLongestName && is_one_of(words.back().folded, kLoose))))
    words = words.first(words.size() - 1);
  return words;
}

/// What stands in quotation marks, when it is short.
Words quoted(Words words) {
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    const auto mark = words[at].folded;
    if (mark != "\"" && mark != "“" && mark != "«" && mark != "„") continue;
    for (auto end = at + 2; end < words.size() && end < at + 9; ++end) {
      const auto close = words[end].folded;
      if (close == "\"" || close == "”" || close == "»" || close == "“")
        return words.subspan(at + 1, end - at - 1);
    }
  }
  return {};
}

bool is_day(std::string_view folded) {
  constexpr std::array<std::string_view, 7> kDays = {"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
  return is_one_of(folded, kDays);
}

/// The first name of two words or more: "Deckhand Desk", "Key to the Moor".
Words proper_name(Words words) {
  constexpr std::array<std::string_view, 14> kInner = {"of", "the", "to", "and", "&",  "on", "for",
                                                       "at", "in",  "de", "la",  "'s", "a",  "-"};
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto& word = words[at];
    if (!word.capitalised || is_month(word.folded) || is_day(word.folded)) continue;
    auto end = at + 1;
    std::size_t names = 1;
    for (auto next = end; next < words.size() && next < at + 7; ++next) {
      if (words[next].capitalised && !is_month(words[next].folded)) {
        end = next + 1;
        ++names;
      } else if (!is_one_of(words[next].folded, kInner)) {
        break;
      }
    }
    constexpr std::array<std::string_view, 8> kOpeners = {"the", "our", "a",     "in",
                                                          "on",  "at",  "since", "with"};
    const bool opener = at == 0 && is_one_of(word.folded, kOpeners);
    if (names - (opener ? 1 : 0) >= 2)
      return words.subspan(at + (opener ? 1 : 0), end - at - (opener ? 1 : 0));
  }
  return {};
}

/// Words behind the first of `openers` that `words` has at or near its start.
Words behind_belief(Words words) {
  for (std::size_t at = 0; at + 2 < words.size() && at < 6; ++at) {
    const auto verb = words[at].folded;
    const auto next = words[at + 1].folded;
    const bool believes =
        verb == "believe" || verb == "stand" || verb == "care" || verb == "insist";
    const bool joins =
        next == "in" || next == "that" || next == "for" || next == "about" || next == "on";
    if (believes && joins) return words.subspan(at + 2);
    const bool values = verb == "value" && at > 0 && words[at - 1].folded == "we";
    if (believes || values) return words.subspan(at + 1);
  }
  return words;
}

}  // namespace

std::string one_line(Words words, std::string_view text) {
  std::string line;
  while (words.size() > 1 && sets_apart(words, words.size() - 1))
    words = words.first(words.size() - 1);
  if (words.empty()) return line;
  bool blank = false;
  for (const char c : Span{words.front().span.begin, words.back().span.end}.of(text)) {
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      blank = true;
      continue;
    }
    if (c == '*') continue;  // Markdown
    if (blank) line += ' ';
    blank = false;
    line += c;
  }
  return line;
}

std::uint32_t words_of_label(Words words, std::string_view text) {
  if (words.empty() || asks(words)) return 0;
  if (const auto capitals = words_in_capitals(words, text); capitals > 0) return capitals;
  std::uint32_t size = 0;
  for (std::size_t at = 0; at < words.size() && size <= kLongestLabel; ++at) {
    if (size > 0 && (sets_apart(words, at) || ends_label(words, at)))
      return static_cast<std::uint32_t>(at);
    size += words[at].counts && is_written(words[at]) ? 1U : 0U;
  }
  return 0;
}

namespace {

/// The label, a letter before it ("P – Prompt") passed over; empty: none.
Words label_of(Words words, std::string_view text) {
  auto size = words_of_label(words, text);
  if (size == 1 && words.size() > 2 && words.front().span.size() == 1) {
    words = words.subspan(2);
    size = words_of_label(words, text);
  }
  return words.first(size);
}

/// The name, or all words where nothing is left of them.
std::string name_or(Words name, Words all, std::string_view text) {
  return one_line(name.empty() ? all : name, text);
}

/// `words` behind "What keeps us busy just now:".
Words behind_question(Words words) {
  for (std::size_t at = 1; asks(words) && at + 1 < words.size() && at < kLongestLabel + 2; ++at) {
    if (words[at].folded == ":") return words.subspan(at + 1);
  }
  return words;
}

}  // namespace

std::string value_name(Words all, std::string_view text) {
  auto words = behind_date(all);
  if (const auto label = label_of(words, text); !label.empty()) return one_line(label, text);
  words = behind_question(words);
  return name_or(first_words(behind_belief(words)), all, text);
}

std::string project_name(Words all, std::string_view text) {
  auto words = behind_date(all);
  if (const auto label = label_of(words, text); !label.empty()) return one_line(label, text);
  words = behind_question(words);
  for (const auto name : {quoted(words), proper_name(words)}) {
    if (std::ranges::any_of(name, is_written)) return one_line(name, text);
  }
  return name_or(first_words(words), all, text);
}

}  // namespace ninety
