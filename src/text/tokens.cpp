#include "text/tokens.h"

#include <array>
#include <utility>

#include "text/utf8.h"
#include "text/word_hash.h"

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

Scanned scan_wide(std::string_view text, std::size_t offset) {
  const auto character = utf8::decode(text, offset);
  return {wide_class(character.code), character.size, character.code};
}

inline Scanned scan(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  return byte < 0x80 ? Scanned{kAscii[byte], 1, byte} : scan_wide(text, offset);
}

/// Lower case of the letters that English answers hold: ASCII, Latin-1, Latin Extended-A, Greek
/// and Cyrillic capitals. Others stay as they are.
constexpr char32_t lower(char32_t code) {
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

/// The lower case of ASCII letters and digits by byte; 0 for all other bytes.
constexpr std::array<char, 256> plain_letters() {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < kAscii.size(); ++c) {
    if (kAscii[c] == Class::letter || kAscii[c] == Class::digit)
      table[c] = static_cast<char>(lower(static_cast<char32_t>(c)));
  }
  return table;
}

constexpr auto kPlain = plain_letters();

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

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text)
      : text_(text), size_(static_cast<std::uint32_t>(text.size())) {
    made_.tokens.reserve(text.size() / 4 + 8);
    made_.folded.resize(kMostGrowth * text.size());
  }

  Tokens run() && {
    bool line_before = true;
    while (at_ < size_) {
      const auto next = scan(text_, at_);
      if (next.kind == Class::space || next.kind == Class::line) {
        line_before |= next.kind == Class::line;
        at_ += next.size;
        continue;
      }
      take_token(next, line_before);
      line_before = false;
    }
    made_.folded.resize(folded_);
    return std::move(made_);
  }

 private:
  // A byte that is no character is folded to three, the replacement character.
  static constexpr std::size_t kMostGrowth = 3;

  void take_token(const Scanned& first, bool line_before) {
    Token token;
    token.line_before = line_before;
    token.span.begin = at_;
    token.folded.begin = folded_;
    hash_ = {};
    std::uint32_t apostrophe = 0;
    if (first.kind == Class::letter) {
      token.capitalised = lower(first.code) != first.code;
      apostrophe = take_word();
    } else if (first.kind == Class::digit) {
      token.kind = TokenKind::number;
      take_number();
    } else {
      token.kind = first.kind == Class::symbol ? TokenKind::symbol : TokenKind::mark;
      token.mark = first.kind == Class::apostrophe ? U'\'' : first.code;
      token.starts_word = false;
      take(first, token.mark);
      made_.sentence_marks += is_sentence_mark(token.mark) ? 1U : 0U;
    }
    token.span.end = at_;
    token.folded.end = folded_;
    token.hash = hash_.value();
    made_.words += token.starts_word ? 1U : 0U;
    if (apostrophe == 0 || !take_clitic(token, apostrophe)) made_.tokens.push_back(token);
  }

  /// Takes letters, digits and the apostrophes between letters; returns where the last of these
  /// stands, 0 when there is none.
  std::uint32_t take_word() {
    std::uint32_t apostrophe = 0;
    while (true) {
      take_plain();
      if (at_ == size_) return apostrophe;
      const auto next = scan(text_, at_);
      if (next.kind == Class::letter || next.kind == Class::digit) {
        take(next, lower(next.code));
      } else if (next.kind == Class::apostrophe && at_ + next.size < size_ &&
                 scan(text_, at_ + next.size).kind == Class::letter) {
        apostrophe = at_;
        take(next, U'\'');
      } else {
        return apostrophe;
      }
    }
  }

  void take_number() {
    while (at_ < size_) {
      const auto next = scan(text_, at_);
      const bool inner = (next.code == ',' || next.code == '.' || next.code == ':') &&
                         at_ + 1 < size_ && scan(text_, at_ + 1).kind == Class::digit;
      if (next.kind != Class::digit && next.kind != Class::letter && !inner) return;
      take(next, lower(next.code));
    }
  }

  /// Takes the ASCII letters and digits that stand here: most words are nothing else.
  void take_plain() {
    auto at = at_;
    auto hash = hash_;
    char* out = made_.folded.data() + folded_;
    for (; at < size_; ++at) {
      const char c = kPlain[static_cast<unsigned char>(text_[at])];
      if (c == 0) break;
      *out++ = c;
      hash.add(c);
    }
    folded_ += at - at_;
    at_ = at;
    hash_ = hash;
  }

  void take(const Scanned& character, char32_t folded) {
    at_ += character.size;
    const auto put = [this](char32_t byte) {
      made_.folded[folded_++] = static_cast<char>(byte);
      hash_.add(static_cast<char>(byte));
    };
    if (folded < 0x80) {
      put(folded);
    } else if (folded < 0x800) {
      put(0xC0 | (folded >> 6U));
      put(0x80 | (folded & 0x3FU));
    } else if (folded < 0x10000) {
      put(0xE0 | (folded >> 12U));
      put(0x80 | ((folded >> 6U) & 0x3FU));
      put(0x80 | (folded & 0x3FU));
    } else {
      put(0xF0 | (folded >> 18U));
      put(0x80 | ((folded >> 12U) & 0x3FU));
      put(0x80 | ((folded >> 6U) & 0x3FU));
      put(0x80 | (folded & 0x3FU));
    }
  }

  /// Adds a word and its clitic as two tokens, if it ends in one.
  bool take_clitic(Token word, std::uint32_t apostrophe) {
    const auto size = clitic_size(word.folded.of(made_.folded));
    if (size == 0) return false;
    Token tail = word;
    tail.starts_word = false;
    tail.capitalised = false;
    tail.line_before = false;
    tail.folded.begin = word.folded.end - static_cast<std::uint32_t>(size);
    // The apostrophe may be a wider character in the text than in the folded form; the n of "n't"
    // is one byte in both.
    tail.span.begin = apostrophe - (made_.folded[tail.folded.begin] == 'n' ? 1 : 0);
    word.folded.end = tail.folded.begin;
    word.span.end = tail.span.begin;
    for (Token* part : {&word, &tail}) {
      part->hash = hash_word(part->folded.of(made_.folded));
      made_.tokens.push_back(*part);
    }
    return true;
  }

  std::string_view text_;
  std::uint32_t size_;
  std::uint32_t at_ = 0;      ///< in the text
  std::uint32_t folded_ = 0;  ///< in the folded form
  WordHash hash_;             ///< of the token so far
  Tokens made_;
};

}  // namespace

Tokens tokenize(std::string_view text) { return Tokenizer(text).run(); }

}  // namespace ninety
