#include "text/document.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ninety {
namespace {

constexpr std::array<std::string_view, 64> kAbbreviations = {
    "approx", "apr",  "assn", "assoc", "aug", "ave",    "blvd", "bros", "capt", "cf",  "co",
    "col",    "corp", "dec",  "dept",  "dr",  "eg",     "est",  "etc",  "feb",  "fig", "fr",
    "ft",     "gen",  "gov",  "hon",   "hrs", "ie",     "inc",  "jan",  "jr",   "jul", "jun",
    "lt",     "ltd",  "maj",  "mar",   "max", "messrs", "mfg",  "min",  "mr",   "mrs", "ms",
    "mt",     "nos",  "nov",  "oct",   "ph",  "pl",     "prof", "rd",   "rep",  "rev", "sen",
    "sep",    "sept", "sgt",  "sr",    "st",  "univ",   "viz",  "vol",  "vs"};

bool is_abbreviation(std::string_view word) {
  if (word.size() == 1) return word != "i";  // initials: "J. Smith"; never the pronoun
  return std::binary_search(kAbbreviations.begin(), kAbbreviations.end(), word);
}

/// Abbreviations that end no sentence; the last letter of "e.g." and "i.e." is one.
bool leads_on(std::string_view word) {
  return word == "g" || word == "e" || word == "eg" || word == "ie" || word == "cf" ||
         word == "vs" || word == "dr" || word == "mr" || word == "mrs" || word == "ms";
}

/// Words that start a sentence when they are capitalised behind an abbreviation: never part of a
/// name.
bool is_opener(std::string_view word) {
  for (const std::string_view opener :
       {"i",  "we",  "he", "she",  "they", "it",  "you",  "the",   "this", "that", "there",
        "my", "our", "so", "then", "but",  "and", "when", "after", "what", "now"}) {
    if (word == opener) return true;
  }
  return false;
}

bool is_closing(char32_t mark) {
  return mark == U'"' || mark == U')' || mark == U']' || mark == U'”' || mark == U'\'' ||
         mark == U'»' || mark == U'.' || mark == U'!' || mark == U'?' || mark == U'…';
}

bool is_bullet(char32_t mark) {
  return mark == U'-' || mark == U'•' || mark == U'*' || mark == U'–' || mark == U'—' ||
         mark == U'·' || mark == U'‣' || mark == U'◦' || mark == U'▪';
}

}  // namespace

Document Document::read(std::string_view text) {
  auto made = tokenize(text);
  Document document;
  document.text_ = text;
  document.folded_ = std::move(made.folded);
  document.tokens_ = std::move(made.tokens);
  document.words_ = made.words;
  document.punctuated_ = made.sentence_marks * 40 >= made.words && made.sentence_marks > 0;
  document.find_sentences();
  return document;
}

void Document::find_sentences() {
  const auto count = static_cast<std::uint32_t>(tokens_.size());
  std::uint32_t first = 0;
  const auto close = [&](std::uint32_t last) {
    if (last <= first) return;
    sentences_.push_back({{tokens_[first].span.begin, tokens_[last - 1].span.end}, first, last});
    first = last;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto& token = tokens_[i];
    if (token.line_before && i > first) {
      const auto before = tokens_[i - 1];
      const bool ended =
          before.kind == TokenKind::mark && before.mark != U',' && before.mark != U'-';
      const bool blank_line =
          std::count(text_.begin() + before.span.end, text_.begin() + token.span.begin, '\n') > 1;
      const bool item =
          is_bullet(token.mark) || (token.kind == TokenKind::number && i + 1 < count &&
                                    (tokens_[i + 1].mark == U'.' || tokens_[i + 1].mark == U')'));
      if (ended || blank_line || item) close(i);
    }
    if (!is_sentence_mark(token.mark) || i == first) continue;
    std::uint32_t after = i + 1;
    while (after < count && is_closing(tokens_[after].mark) && !tokens_[after].line_before &&
           tokens_[after].span.begin == tokens_[after - 1].span.end) {
      ++after;
    }
    if (after < count) {
      const auto& next = tokens_[after];
      const bool spaced = next.span.begin > tokens_[after - 1].span.end;
      if (!spaced && !next.line_before) {
        i = after - 1;
        continue;
      }
      if (token.mark == U'.') {
        const auto& before = tokens_[i - 1];
        const bool glued = before.span.end == token.span.begin;
        if (glued && before.kind == TokenKind::word && is_abbreviation(folded(before))) {
          // "etc. Orders fell", "at 5 p.m. We left": a capital that is no name ends it; "Dr. Smith"
          // does not.
          const auto word = folded(before);
          const bool seldom_named = word == "etc" || word == "inc" || word == "ltd";
          const bool opener = !leads_on(word) && is_opener(folded(next));
          if (!next.capitalised || !(seldom_named || opener)) continue;
        }
        if (glued && before.kind == TokenKind::number && i == first + 1) continue;  // "1. First"
      }
      const bool ellipsis = token.mark == U'…' || (i + 1 < after && tokens_[i + 1].mark == U'.');
      if (ellipsis && next.kind == TokenKind::word && !next.capitalised) {
        i = after - 1;
        continue;
      }
    }
    close(after);
    i = after - 1;
  }
  close(count);
}

std::uint32_t Document::words_in(Span span) const {
  const auto from =
      std::lower_bound(tokens_.begin(), tokens_.end(), span.begin,
                       [](const Token& t, std::uint32_t at) { return t.span.begin < at; });
  std::uint32_t words = 0;
  for (auto it = from; it != tokens_.end() && it->span.begin < span.end; ++it) {
    words += it->starts_word ? 1 : 0;
  }
  return words;
}

}  // namespace ninety
