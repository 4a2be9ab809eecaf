#include "documents/text/hyphens.h"

#include <algorithm>
#include <cstddef>

#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

/// Sorted, one a line.
constexpr std::string_view kFrequentWords =
#include "tables/words.inc"
    ;

constexpr std::string_view kTypesetHyphen = "\xE2\x80\x90";

bool is_word_byte(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }
bool is_compound_byte(char c) { return is_word_byte(c) || c == '-'; }

/// The letters and hyphens at the start of `text`.
std::string_view piece_at_start(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, is_compound_byte);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

std::string_view piece_at_end(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_compound_byte(text[begin - 1]))
    --begin;
  return text.substr(begin);
}

/// "morning- and evening shifts": the hyphen stands for a word to come.
bool is_suspended(std::string_view next) {
  const auto word = next.substr(0, next.find(' '));
  return word == "and" || word == "or" || word == "to";
}

}  // namespace

bool is_frequent_word(std::string_view word) {
  std::size_t low = 0;
  std::size_t high = kFrequentWords.size();
  while (low < high) {
    // The line in which the middle stands.
    const auto middle = low + (high - low) / 2;
    const auto before = kFrequentWords.substr(0, middle).rfind('\n');
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    const auto end = std::min(kFrequentWords.find('\n', middle), kFrequentWords.size());
    const auto found = kFrequentWords.substr(begin, end - begin);
    if (found == word) return true;
    if (found < word) {
      low = end + 1;
    } else {
      high = begin;
    }
  }
  return false;
}

Hyphens::Hyphens(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    add_line(text.substr(at, end - at));
    at = end + 1;
  }
}

void Hyphens::add_line(std::string_view line) {
  constexpr std::size_t kLongest = 60;  // bytes of a word
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto word = piece_at_start(line.substr(at));
    if (word.empty()) continue;
    at += word.size();
    if (word.size() > kLongest || word.ends_with('-')) continue;
    (word.contains('-') ? with_hyphen_ : words_).insert(lower(word));
  }
}

bool Hyphens::keeps_hyphen(std::string_view first, std::string_view second) const {
  // "down-to-earth": nobody cuts a word that has a hyphen already.
  if (first.contains('-') || second.contains('-')) return true;
  const auto start = lower(first);
  const auto end = lower(second);
  if (with_hyphen_.contains(start + '-' + end)) return true;
  if (words_.contains(start + end) || is_frequent_word(start + end)) return false;
  return is_frequent_word(start) && is_frequent_word(end);
}

void Hyphens::join(std::string& line, std::string_view next) const {
  next = trimmed(next);
  if (next.empty()) return;
  if (line.empty()) {
    line = next;
    return;
  }
  const bool typeset = line.ends_with(kTypesetHyphen);
  const auto hyphen = typeset ? kTypesetHyphen.size() : 1;
  const auto before = std::string_view(line).substr(0, line.size() - hyphen);
  const bool cut = (typeset || (line.back() == '-' && !is_suspended(next))) && !before.empty() &&
                   is_word_byte(before.back());
  if (!cut || !is_word_byte(next.front())) {
    line += ' ';
  } else {
    const auto first = piece_at_end(before);
    const auto second = piece_at_start(next);
    const bool keep = typeset ? with_hyphen_.contains(lower(first) + '-' + lower(second))
                              : !is_lower(next.front()) || keeps_hyphen(first, second);
    line.resize(line.size() - hyphen);
    if (keep) line += '-';
  }
  line += next;
}

}  // namespace ninety::documents
