#include "brief/item_name.h"

#include <algorithm>
#include <array>

#include "brief/page_form.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

constexpr std::uint32_t kLongestLabel = 7;
constexpr std::uint32_t kLongestName = 8;

template <std::size_t kSize>
bool is_one_of(std::string_view folded, const std::array<std::string_view, kSize>& list) {
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
  return mark == "-" && words[at].counts && at + 1 < words.size() && words[at + 1].counts;
}

/// Without marks at either end, and at most kLongestName words up to the first clause end.
Words first_words(Words words) {
  while (!words.empty() && !is_written(words.front()))
    words = words.subspan(1);
  std::uint32_t size = 0;
  std::size_t at = 0;
  for (; at < words.size(); ++at) {
    if (size >= 2 && ends_clause(words[at].folded) && words[at].counts) break;
    if (words[at].counts && is_written(words[at]) && ++size > kLongestName) break;
  }
  words = words.first(at);
  constexpr std::array<std::string_view, 22> kLoose = {
      "a", "an", "the", "of", "to", "and", "or", "in", "on", "for", "with",
      "that", "is", "are", "at", "by", "from", "we", "our", "as", "so", "which"};
  while (words.size() > 2 &&
         (!is_written(words.back()) || (size > kLongestName && is_one_of(words.back().folded, kLoose))))
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

/// The first name of two words or more: "Deckhand Desk", "Key to the Moor".
Words proper_name(Words words) {
  constexpr std::array<std::string_view, 14> kInner = {"of", "the", "to", "and", "&",  "on", "for",
                                                       "at", "in",  "de", "la",  "'s", "a",  "-"};
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto& word = words[at];
    if (!word.capitalised || is_month(word.folded)) continue;
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
    constexpr std::array<std::string_view, 8> kOpeners = {"the", "our", "a", "in", "on", "at", "since", "with"};
    const bool opener = at == 0 && is_one_of(word.folded, kOpeners);
    if (names - (opener ? 1 : 0) >= 2) return words.subspan(at + (opener ? 1 : 0), end - at - (opener ? 1 : 0));
  }
  return {};
}

/// Words behind the first of `openers` that `words` has at or near its start.
Words behind_belief(Words words) {
  for (std::size_t at = 0; at + 2 < words.size() && at < 6; ++at) {
    const auto verb = words[at].folded;
    const auto next = words[at + 1].folded;
    const bool believes = verb == "believe" || verb == "stand" || verb == "care" || verb == "insist";
    const bool joins = next == "in" || next == "that" || next == "for" || next == "about" || next == "on";
    if (believes && joins) return words.subspan(at + 2);
    if (believes || verb == "value") return words.subspan(at + 1);
  }
  return words;
}

}  // namespace

std::string one_line(Words words, std::string_view text) {
  std::string line;
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

std::uint32_t words_of_label(Words words) {
  std::uint32_t size = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && size <= kLongestLabel) {
      const bool ends = sets_apart(words, at) ||
                        ((words[at].folded == "." || words[at].folded == "!" || words[at].folded == "?") && at + 1 == words.size());
      if (ends) return static_cast<std::uint32_t>(at);
    }
    size += words[at].counts && is_written(words[at]) ? 1U : 0U;
    if (size > kLongestLabel) break;
  }
  return 0;
}

namespace {

/// The label, a letter before it ("P – Prompt") passed over; empty: none.
Words label_of(Words words) {
  auto size = words_of_label(words);
  if (size == 1 && words.front().span.size() == 1) {
    words = words.subspan(2);
    size = words_of_label(words);
  }
  return words.first(size);
}

}  // namespace

std::string value_name(Words words, std::string_view text) {
  words = behind_date(words);
  if (const auto label = label_of(words); !label.empty()) return one_line(label, text);
  return one_line(first_words(behind_belief(words)), text);
}

std::string project_name(Words words, std::string_view text) {
  words = behind_date(words);
  if (const auto label = label_of(words); !label.empty()) return one_line(label, text);
  if (const auto name = quoted(words); !name.empty()) return one_line(name, text);
  if (const auto name = proper_name(words); !name.empty()) return one_line(name, text);
  return one_line(first_words(words), text);
}

}  // namespace ninety
