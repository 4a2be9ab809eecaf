#include "documents/text/hyphens.h"

#include <algorithm>
#include <cstddef>

#include "documents/text/characters.h"

namespace ninety::documents {
namespace {

/// Sorted, one a line.
constexpr std::string_view kFrequentWords =
#include "tables/frequent_words.inc"
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

std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }
std::string_view last_word(std::string_view text) {
  const auto space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

/// "morning- and evening shifts": the hyphen stands for a word to come.
bool is_suspended(std::string_view next) {
  const auto word = first_word(next);
  return word == "and" || word == "or" || word == "to";
}

/// "jobs.north-" "ern.example/apply": an address keeps what it is written with.
bool is_address(std::string_view last, std::string_view next) {
  const auto dot = next.find('.');
  return last.contains('@') || last.contains("//") || next.contains('@') ||
         (dot != std::string_view::npos && dot + 1 < next.size() && is_lower(next[dot + 1]));
}

/// "h/" "week", "5.5-" "7": broken where no space stood.
bool is_tight(std::string_view before, char mark, char next) {
  if (before.empty()) return false;
  if (mark == '/') return !is_space(before.back()) && (is_letter(next) || is_digit(next));
  if (!is_digit(next)) return false;
  constexpr std::string_view kDash = "\xE2\x80";  // and one byte more: "5.5–" "7"
  if (mark == '\x93' && before.ends_with(kDash)) before.remove_suffix(kDash.size());
  return (mark == '-' || mark == '\x93') && !before.empty() && is_digit(before.back());
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
    const auto line = text.substr(at, end - at);
    at = end + 1;
    add_line(line);
    if (at < text.size()) look_at_joint(line, text.substr(at, text.find('\n', at) - at));
  }
}

void Hyphens::look_at_joint(std::string_view line, std::string_view next) {
  if (line.ends_with(kTypesetHyphen)) typeset_ = true;
  if (!line.ends_with('-') || cuts_words_) return;
  line.remove_suffix(1);
  cuts_words_ = is_frequent_word(lower(piece_at_end(line)) + lower(piece_at_start(next)));
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
  // "down-to-earth": a word that has a hyphen already is cut there, or in a half
  // ("client-fa-cing").
  if (second.contains('-')) return true;
  if (const auto hyphen = first.rfind('-'); hyphen != std::string_view::npos) {
    const auto half = lower(first.substr(hyphen + 1));
    const auto end = lower(second);
    return half.size() < 2 || !is_frequent_word(half + end) ||
           (is_frequent_word(half) && is_frequent_word(end));
  }
  const auto start = lower(first);
  const auto end = lower(second);
  if (with_hyphen_.contains(start + '-' + end)) return true;
  if (words_.contains(start + end) || is_frequent_word(start + end)) return false;
  if (!is_lower(second.front())) return true;  // "Baden-Baden"
  if (is_frequent_word(start) && is_frequent_word(end)) return true;
  return !cuts_words_ || typeset_;
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
  if (cut && is_word_byte(next.front())) {
    const auto first = piece_at_end(before);
    const auto second = piece_at_start(next);
    const bool keep =
        typeset ? with_hyphen_.contains(lower(first) + '-' + lower(second))
                : keeps_hyphen(first, second) || is_address(last_word(before), first_word(next));
    line.resize(line.size() - hyphen);
    if (keep) line += '-';
  } else if (!is_tight(before, line.back(), next.front())) {
    line += ' ';
  }
  line += next;
}

}  // namespace ninety::documents
