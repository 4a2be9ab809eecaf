// Bytes → Document: tokens and sentences are in the text, in order, on character borders.
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"
#include "text/document.h"
#include "text/language.h"

namespace ninety::fuzz {
namespace {

void check_tokens(const Document& document) {
  const auto text = document.text();
  std::uint32_t at = 0;
  std::uint32_t words = 0;
  for (const auto& token : document.tokens()) {
    require_place(text, token.span);
    require(!token.span.empty(), "a token is not empty");
    require(at <= token.span.begin, "tokens are sorted and do not overlap");
    const auto folded = document.folded(token);
    require(!folded.empty(), "a folded token is not empty");
    require(!utf8::first_invalid(folded), "a folded token is valid UTF-8");
    at = token.span.end;
    words += token.starts_word ? 1 : 0;
  }
  require(document.words() == words, "words() counts the tokens that start one");
  require(document.words_in({0, static_cast<std::uint32_t>(text.size())}) == words,
          "words_in the whole text is words()");
}

void check_sentences(const Document& document) {
  std::uint32_t next = 0;
  for (const auto& sentence : document.sentences()) {
    require_place(document.text(), sentence.span);
    require(sentence.first == next, "sentences cover all tokens in order");
    require(sentence.first < sentence.last, "a sentence has tokens");
    require(sentence.last <= document.tokens().size(), "a sentence ends inside the tokens");
    require(sentence.span == join(document.tokens()[sentence.first].span,
                                  document.tokens()[sentence.last - 1].span),
            "a sentence spans its tokens");
    next = sentence.last;
  }
  require(next == document.tokens().size(), "sentences cover all tokens");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = ninety::Document::read(ninety::fuzz::text_of(data, size));
  ninety::fuzz::check_tokens(document);
  ninety::fuzz::check_sentences(document);
  const auto language = ninety::language_of(document);
  ninety::fuzz::require(language.size() == 2 || language == "und", "a language is a BCP 47 tag");
  return 0;
}
