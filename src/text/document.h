// Bytes → Document: the tokens, words and sentences of an answer, each with its place in the text.
//
//   const auto document = ninety::Document::read("I'm moved by hard bugs. Last year I fixed one.");
//   document.words();              // 10: as a person counts them
//   document.sentences().size();   // 2
//
// Pure and total: any bytes are valid input. Spans are offsets into the text as given.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/tokens.h"

namespace ninety {

/// Tokens [first, last) that make one sentence (or list item).
struct Sentence {
  Span span;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

class Document {
 public:
  /// Reads `text`, which must outlive the Document and be shorter than 4 GiB.
  [[nodiscard]] static Document read(std::string_view text);

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  [[nodiscard]] const std::vector<Sentence>& sentences() const { return sentences_; }
  /// Lower-case form of a token; lives as long as the Document is neither moved nor destroyed.
  [[nodiscard]] std::string_view folded(const Token& token) const {
    return token.folded.of(folded_);
  }
  /// Words as a person counts them: "I'm" is one, "2,000" is one, "—" is none.
  [[nodiscard]] std::uint32_t words() const { return words_; }
  /// Words that start in `span`.
  [[nodiscard]] std::uint32_t words_in(Span span) const;
  /// False for speech written down without sentence marks: fewer than one mark in 40 words.
  [[nodiscard]] bool punctuated() const { return punctuated_; }

 private:
  void find_sentences();

  std::string_view text_;
  std::string folded_;
  std::vector<Token> tokens_;
  std::vector<Sentence> sentences_;
  std::uint32_t words_ = 0;
  bool punctuated_ = false;
};

}  // namespace ninety
