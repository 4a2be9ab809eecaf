#include "text/document.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace ninety {
namespace {

enum class Class : std::uint8_t { space, line, letter, digit, apostrophe, mark, symbol };

struct Scanned {
  Class kind = Class::symbol;
  std::uint32_t size = 1;
  char32_t code = 0;
};

constexpr std::array<Class, 128> ascii_classes() {
  std::array<Class, 128> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    const char ch = static_cast<char>(c);
    Class kind = Class::symbol;
    if (ch == '\n' || ch == '\r') {
      kind = Class::line;
    } else if (c <= ' ' || c == 127) {
      kind = Class::space;
    } else if ((ch >= 'a' && ch <= 'z') || (ch >= 'A' && ch <= 'Z')) {
      kind = Class::letter;
    } else if (ch >= '0' && ch <= '9') {
      kind = Class::digit;
    } else if (ch == '\'') {
      kind = Class::apostrophe;
    } else if (std::string_view(".,;:!?()[]{}\"-").find(ch) != std::string_view::npos) {
      kind = Class::mark;
    }
    table[c] = kind;
  }
  return table;
}

constexpr auto kAscii = ascii_classes();

Class wide_class(char32_t code) {
  if (code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200B) || code == 0x202F ||
      code == 0x205F || code == 0x3000 || code == 0xFEFF || code == 0xAD) {
    return Class::space;
  }
  if (code == 0x2028 || code == 0x2029 || code == 0x85) return Class::line;
  if (code == 0x2019 || code == 0x2018 || code == 0x02BC || code == 0xFF07)
    return Class::apostrophe;
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x2039 && code <= 0x203A) || code == 0xAB ||
      code == 0xBB || code == 0x3002 || code == 0x2030) {
    return Class::mark;
  }
  const bool letter = (code >= 0xC0 && code <= 0x1FFF && code != 0xD7 && code != 0xF7) ||
                      (code >= 0x2C00 && code <= 0x2DFF) || (code >= 0x3040 && code <= 0xD7FF) ||
                      code == 0xAA || code == 0xB5 || code == 0xBA;
  return letter ? Class::letter : Class::symbol;
}

Scanned scan(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return {kAscii[byte], 1, byte};
  const auto character = utf8::decode(text, offset);
  return {wide_class(character.code), character.size, character.code};
}

/// Lower case of the letters that English answers hold: ASCII, Latin-1, Latin Extended-A, Greek
/// and Cyrillic capitals. Others stay as they are.
char32_t lower(char32_t code) {
  if (code < 0x80) return (code >= 'A' && code <= 'Z') ? code + 32 : code;
  if (code >= 0xC0 && code <= 0xDE && code != 0xD7) return code + 32;
  if (code >= 0x100 && code <= 0x17F && code != 0x130 && code != 0x131 && code != 0x138) {
    const bool odd_is_lower = (code < 0x139) || (code > 0x148 && code < 0x179);
    const bool is_upper = odd_is_lower ? (code % 2 == 0) : (code % 2 == 1);
    return is_upper && code != 0x178 && code != 0x17F && code != 0x149 ? code + 1 : code;
  }
  if (code >= 0x391 && code <= 0x3A9 && code != 0x3A2) return code + 32;
  if (code >= 0x410 && code <= 0x42F) return code + 32;
  if (code >= 0x400 && code <= 0x40F) return code + 80;
  return code;
}

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out.push_back(static_cast<char>(code));
  } else if (code < 0x800) {
    out.push_back(static_cast<char>(0xC0 | (code >> 6U)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3FU)));
  } else if (code < 0x10000) {
    out.push_back(static_cast<char>(0xE0 | (code >> 12U)));
    out.push_back(static_cast<char>(0x80 | ((code >> 6U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3FU)));
  } else {
    out.push_back(static_cast<char>(0xF0 | (code >> 18U)));
    out.push_back(static_cast<char>(0x80 | ((code >> 12U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80 | ((code >> 6U) & 0x3FU)));
    out.push_back(static_cast<char>(0x80 | (code & 0x3FU)));
  }
}

/// Appends the ASCII letters and digits that stand at `at` in lower case; returns where they end.
std::uint32_t append_plain(std::string_view text, std::uint32_t at, std::string& out) {
  const auto plain = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && (kAscii[byte] == Class::letter || kAscii[byte] == Class::digit);
  };
  const auto first = at;
  while (at < text.size() && plain(text[at]))
    ++at;
  const auto before = out.size();
  out.append(text, first, at - first);
  for (auto i = before; i < out.size(); ++i)
    out[i] = static_cast<char>(lower(static_cast<unsigned char>(out[i])));
  return at;
}

/// Bytes of the clitic at the end of a folded word, or 0: "don't" → 3, "I'm" → 2.
std::size_t clitic_size(std::string_view word) {
  if (word.size() > 3 && word.ends_with("n't")) return 3;
  for (const std::string_view tail : {"'ll", "'re", "'ve"}) {
    if (word.size() > 3 && word.ends_with(tail)) return 3;
  }
  for (const std::string_view tail : {"'s", "'m", "'d"}) {
    if (word.size() > 2 && word.ends_with(tail)) return 2;
  }
  return 0;
}

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

bool is_sentence_mark(std::string_view mark) {
  return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark == "。";
}

bool is_closing(std::string_view mark) {
  return mark == "\"" || mark == ")" || mark == "]" || mark == "”" || mark == "'" || mark == "’" ||
         mark == "»" || mark == "." || mark == "!" || mark == "?" || mark == "…";
}

bool is_bullet(std::string_view mark) {
  return mark == "-" || mark == "•" || mark == "*" || mark == "–" || mark == "—" || mark == "·" ||
         mark == "‣" || mark == "◦" || mark == "▪";
}

}  // namespace

Document Document::read(std::string_view text) {
  Document document;
  document.text_ = text;
  document.folded_.reserve(text.size());
  document.tokens_.reserve(text.size() / 4 + 8);
  document.tokenize();
  document.find_sentences();
  return document;
}

void Document::tokenize() {
  bool line_before = true;
  std::uint32_t marks = 0;
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (std::uint32_t at = 0; at < size;) {
    auto next = scan(text_, at);
    if (next.kind == Class::space || next.kind == Class::line) {
      line_before |= next.kind == Class::line;
      at += next.size;
      continue;
    }
    Token token;
    token.line_before = line_before;
    line_before = false;
    token.span.begin = at;
    token.folded.begin = static_cast<std::uint32_t>(folded_.size());
    const auto take = [&](const Scanned& character, char32_t folded) {
      append(folded_, folded);
      at += character.size;
    };
    std::uint32_t apostrophe = 0;  // where the word's last one stands in the text
    if (next.kind == Class::letter) {
      token.capitalised = lower(next.code) != next.code;
      while (true) {
        at = append_plain(text_, at, folded_);
        if (at == size) break;
        next = scan(text_, at);
        if (next.kind == Class::letter || next.kind == Class::digit) {
          take(next, lower(next.code));
        } else if (next.kind == Class::apostrophe && at + next.size < size &&
                   scan(text_, at + next.size).kind == Class::letter) {
          apostrophe = at;
          take(next, U'\'');
        } else {
          break;
        }
      }
    } else if (next.kind == Class::digit) {
      token.kind = TokenKind::number;
      while (at < size) {
        next = scan(text_, at);
        const bool inner = (next.code == ',' || next.code == '.' || next.code == ':') &&
                           at + 1 < size && scan(text_, at + 1).kind == Class::digit;
        if (next.kind != Class::digit && next.kind != Class::letter && !inner) break;
        take(next, lower(next.code));
      }
    } else {
      token.kind = next.kind == Class::symbol ? TokenKind::symbol : TokenKind::mark;
      token.starts_word = false;
      take(next, next.kind == Class::apostrophe ? U'\'' : next.code);
    }
    token.span.end = at;
    token.folded.end = static_cast<std::uint32_t>(folded_.size());
    words_ += token.starts_word ? 1 : 0;
    marks += token.kind == TokenKind::mark && is_sentence_mark(folded(token)) ? 1 : 0;
    const auto clitic = apostrophe != 0 ? clitic_size(folded(token)) : std::size_t{0};
    if (clitic == 0) {
      tokens_.push_back(token);
      continue;
    }
    Token tail = token;
    tail.starts_word = false;
    tail.capitalised = false;
    tail.line_before = false;
    tail.folded.begin = token.folded.end - static_cast<std::uint32_t>(clitic);
    // The apostrophe may be a wider character in the text than in the folded form; the n of "n't"
    // is one byte in both.
    tail.span.begin = apostrophe - (folded(tail).front() == 'n' ? 1 : 0);
    token.folded.end = tail.folded.begin;
    token.span.end = tail.span.begin;
    tokens_.push_back(token);
    tokens_.push_back(tail);
  }
  punctuated_ = marks * 40 >= words_ && marks > 0;
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
          before.kind == TokenKind::mark && folded(before) != "," && folded(before) != "-";
      const bool blank_line =
          std::count(text_.begin() + before.span.end, text_.begin() + token.span.begin, '\n') > 1;
      const bool item = (token.kind != TokenKind::word && is_bullet(folded(token))) ||
                        (token.kind == TokenKind::number && i + 1 < count &&
                         (folded(tokens_[i + 1]) == "." || folded(tokens_[i + 1]) == ")"));
      if (ended || blank_line || item) close(i);
    }
    if (token.kind != TokenKind::mark || !is_sentence_mark(folded(token)) || i == first) continue;
    std::uint32_t after = i + 1;
    while (after < count && tokens_[after].kind == TokenKind::mark &&
           is_closing(folded(tokens_[after])) && !tokens_[after].line_before &&
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
      if (folded(token) == ".") {
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
      const bool ellipsis =
          folded(token) == "…" || (i + 1 < after && folded(tokens_[i + 1]) == ".");
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
