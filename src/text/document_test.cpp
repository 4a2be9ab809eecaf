#include "text/document.h"

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.h"
#include "text/word_hash.h"

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The tokens as they stand in the text.
std::vector<std::string> given(std::string_view text) {
  std::vector<std::string> tokens;
  const auto document = Document::read(text);
  for (const auto& token : document.tokens())
    tokens.emplace_back(token.span.of(text));
  return tokens;
}

std::vector<std::string> folded(std::string_view text) {
  std::vector<std::string> tokens;
  const auto document = Document::read(text);
  for (const auto& token : document.tokens())
    tokens.emplace_back(document.folded(token));
  return tokens;
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> found;
  const auto document = Document::read(text);
  for (const auto& sentence : document.sentences())
    found.emplace_back(sentence.span.of(text));
  return found;
}

std::uint32_t words(std::string_view text) { return Document::read(text).words(); }

void expect_sound(const Document& document) {
  const auto text = document.text();
  std::uint32_t at = 0;
  std::uint32_t count = 0;
  for (const auto& token : document.tokens()) {
    ASSERT_LE(at, token.span.begin);
    ASSERT_LT(token.span.begin, token.span.end);
    ASSERT_LE(token.span.end, text.size());
    ASSERT_TRUE(utf8::is_border(text, token.span.begin)) << token.span.begin;
    ASSERT_TRUE(utf8::is_border(text, token.span.end)) << token.span.end;
    ASSERT_FALSE(document.folded(token).empty());
    ASSERT_EQ(utf8::first_invalid(document.folded(token)), std::nullopt);
    ASSERT_EQ(token.hash, hash_word(document.folded(token)));
    const bool written = token.kind == TokenKind::word || token.kind == TokenKind::number;
    ASSERT_EQ(token.mark, written ? U'\0' : utf8::decode(document.folded(token), 0).code);
    at = token.span.end;
    count += token.starts_word ? 1 : 0;
  }
  EXPECT_EQ(document.words(), count);
  EXPECT_EQ(document.words_in({0, static_cast<std::uint32_t>(text.size())}), count);
  std::uint32_t next = 0;
  for (const auto& sentence : document.sentences()) {
    ASSERT_EQ(sentence.first, next);
    ASSERT_LT(sentence.first, sentence.last);
    ASSERT_EQ(sentence.span.begin, document.tokens()[sentence.first].span.begin);
    ASSERT_EQ(sentence.span.end, document.tokens()[sentence.last - 1].span.end);
    next = sentence.last;
  }
  EXPECT_EQ(next, document.tokens().size());
}

TEST(DocumentTokens, AreWordsNumbersMarksAndSymbols) {
  const auto document = Document::read("Sales rose 4% (wow)!");
  std::vector<TokenKind> kinds;
  for (const auto& token : document.tokens())
    kinds.push_back(token.kind);
  using enum TokenKind;
  EXPECT_THAT(kinds, ElementsAre(word, word, number, symbol, mark, word, mark, mark));
  EXPECT_TRUE(document.tokens()[0].capitalised);
  EXPECT_FALSE(document.tokens()[1].capitalised);
}

TEST(DocumentTokens, SplitClitics) {
  EXPECT_THAT(given("I'm sure we don't, she'll say it's theirs, they've gone, we're in, I'd go"),
              ElementsAre("I", "'m", "sure", "we", "do", "n't", ",", "she", "'ll", "say", "it",
                          "'s", "theirs", ",", "they", "'ve", "gone", ",", "we", "'re", "in", ",",
                          "I", "'d", "go"));
  EXPECT_THAT(given("the bosses' o'clock rock'n'roll"),
              ElementsAre("the", "bosses", "'", "o'clock", "rock'n'roll"));
}

TEST(DocumentTokens, SplitCliticsBehindACurlyApostrophe) {
  EXPECT_THAT(given("I’m sure we DON’T"), ElementsAre("I", "’m", "sure", "we", "DO", "N’T"));
  EXPECT_THAT(folded("I’m sure we DON’T"), ElementsAre("i", "'m", "sure", "we", "do", "n't"));
  expect_sound(Document::read("I’m sure we DON’T"));
}

TEST(DocumentTokens, SplitCliticsBehindTwoApostrophesOfDifferentWidth) {
  EXPECT_THAT(given("o’clock's"), ElementsAre("o’clock", "'s"));
  EXPECT_THAT(given("o'clock’s"), ElementsAre("o'clock", "’s"));
  EXPECT_THAT(given("shouldn’t’ve"), ElementsAre("shouldn’t", "’ve"));
  EXPECT_THAT(given("y＇all’re"), ElementsAre("y＇all", "’re"));
}

TEST(DocumentTokens, KeepNumbersWhole) {
  EXPECT_THAT(given("2,000 at 9:30, 3.5x, 1st, £4.20, 40%, 7."),
              ElementsAre("2,000", "at", "9:30", ",", "3.5x", ",", "1st", ",", "£", "4.20", ",",
                          "40", "%", ",", "7", "."));
}

TEST(DocumentTokens, FoldCapitalsOfEuropeanLetters) {
  EXPECT_THAT(folded("ÉCOLE Šárka ŻUK Ÿ ΑΒΓ МИР Ђ ß"),
              ElementsAre("école", "šárka", "żuk", "Ÿ", "αβγ", "мир", "ђ", "ß"));
}

TEST(DocumentTokens, SkipEveryKindOfSpace) {
  EXPECT_THAT(given("a\tb\u00A0c\u2009d\u3000e\uFEFFf\vg"),
              ElementsAre("a", "b", "c", "d", "e", "f", "g"));
}

TEST(DocumentTokens, TakeNulAndInvalidBytesOneByOne) {
  using namespace std::string_view_literals;
  EXPECT_THAT(given("a\0b"sv), ElementsAre("a", "b"));
  EXPECT_THAT(given("a\xFF\xFE z"), ElementsAre("a", "\xFF", "\xFE", "z"));
  EXPECT_THAT(folded("\xC3"), ElementsAre("\uFFFD"));
  expect_sound(Document::read("\xE2\x80 cut \xF0\x9F\x98 \xC0\xAF \xED\xA0\x80 \x80\x80"));
}

TEST(DocumentTokens, KnowWhereALineStarts) {
  const auto document = Document::read("one two\r\nthree\rfour\u2028five");
  std::vector<bool> lines;
  for (const auto& token : document.tokens())
    lines.push_back(token.line_before);
  EXPECT_THAT(lines, ElementsAre(true, false, true, true, true));
}

TEST(DocumentWords, AreCountedAsAPersonDoes) {
  EXPECT_EQ(words(""), 0U);
  EXPECT_EQ(words(" \n\t\u00A0 "), 0U);
  EXPECT_EQ(words("…!? — 🙂"), 0U);
  EXPECT_EQ(words("I'm moved by hard bugs. Last year I fixed one."), 10U);
  EXPECT_EQ(words("I’m, don’t, we’ve"), 3U);
  EXPECT_EQ(words("2,000 people — really — at 9:30"), 5U);
  EXPECT_EQ(words("£4.20, 40%"), 2U);
}

TEST(DocumentWords, AreCountedInASpan) {
  const auto document = Document::read("I'm moved by hard bugs.");
  EXPECT_EQ(document.words_in({0, 3}), 1U);
  EXPECT_EQ(document.words_in({1, 9}), 1U) << "the clitic is no word, 'moved' starts in it";
  EXPECT_EQ(document.words_in({4, 12}), 2U);
  EXPECT_EQ(document.words_in({5, 5}), 0U);
  EXPECT_EQ(document.words_in({22, 1000}), 0U);
}

TEST(DocumentSentences, EndAtStops) {
  EXPECT_THAT(sentences("I fix bugs. Do you? Yes! It works"),
              ElementsAre("I fix bugs.", "Do you?", "Yes!", "It works"));
  EXPECT_THAT(sentences(""), IsEmpty());
  EXPECT_THAT(sentences(" \n "), IsEmpty());
  EXPECT_THAT(sentences("no mark at all"), ElementsAre("no mark at all"));
}

TEST(DocumentSentences, TakeClosingQuotesAndBracketsAlong) {
  EXPECT_THAT(sentences("She said “Try.” I did. (It worked.) \"Good.\" 'Fine.' Then home."),
              ElementsAre("She said “Try.”", "I did.", "(It worked.)", "\"Good.\"", "'Fine.'",
                          "Then home."));
  EXPECT_THAT(sentences("Really?! Yes!!! Good."), ElementsAre("Really?!", "Yes!!!", "Good."));
}

TEST(DocumentSentences, GoOnBehindAbbreviationsAndInitials) {
  EXPECT_THAT(
      sentences("Dr. Smith and J. K. Rowe met Mrs. Osei on Sept. 3 at St. Mary's. We won."),
      ElementsAre("Dr. Smith and J. K. Rowe met Mrs. Osei on Sept. 3 at St. Mary's.", "We won."));
  EXPECT_THAT(sentences("Tools, e.g. Excel, i.e. what we had, vs. theirs. Done."),
              ElementsAre("Tools, e.g. Excel, i.e. what we had, vs. theirs.", "Done."));
  EXPECT_THAT(sentences("I moved to the U.S. in 2010. Great."),
              ElementsAre("I moved to the U.S. in 2010.", "Great."));
}

TEST(DocumentSentences, EndBehindAnAbbreviationWhenAPronounFollows) {
  EXPECT_THAT(sentences("It rang at 5 p.m. We left."),
              ElementsAre("It rang at 5 p.m.", "We left."));
  EXPECT_THAT(sentences("I trained Max. He stayed."), ElementsAre("I trained Max.", "He stayed."));
  EXPECT_THAT(sentences("We chose plan B. It held."), ElementsAre("We chose plan B.", "It held."));
  EXPECT_THAT(sentences("Bolts, nuts, etc. Orders fell."),
              ElementsAre("Bolts, nuts, etc.", "Orders fell."));
  EXPECT_THAT(sentences("So am I. The end."), ElementsAre("So am I.", "The end."));
}

TEST(DocumentSentences, GoOnInsideDecimalsTimesAndAddresses) {
  EXPECT_THAT(sentences("It took 3.5 days, v2.1, from example.com at 9.30 sharp. Done."),
              ElementsAre("It took 3.5 days, v2.1, from example.com at 9.30 sharp.", "Done."));
}

TEST(DocumentSentences, GoOnBehindAnEllipsisInLowerCase) {
  EXPECT_THAT(sentences("I waited… and waited... then it worked. Good"),
              ElementsAre("I waited… and waited... then it worked.", "Good"));
  EXPECT_THAT(sentences("I waited... Then it worked."),
              ElementsAre("I waited...", "Then it worked."));
  EXPECT_THAT(sentences("I waited… Then it worked."), ElementsAre("I waited…", "Then it worked."));
}

TEST(DocumentSentences, AreListItems) {
  EXPECT_THAT(sentences("What I did\n- cut the queue\n- taught Ana\n• wrote it down"),
              ElementsAre("What I did", "- cut the queue", "- taught Ana", "• wrote it down"));
  EXPECT_THAT(sentences("1. cut the queue\n2. taught Ana\n3) wrote it down\n10. rested"),
              ElementsAre("1. cut the queue", "2. taught Ana", "3) wrote it down", "10. rested"));
  EXPECT_THAT(sentences("* first\r\n* second"), ElementsAre("* first", "* second"));
}

TEST(DocumentSentences, EndAtABlankLineButNotAtAWrappedOne) {
  EXPECT_THAT(sentences("What drives me\n\nis a hard problem"),
              ElementsAre("What drives me", "is a hard problem"));
  EXPECT_THAT(sentences("What drives me\r\n\r\nis a hard problem"),
              ElementsAre("What drives me", "is a hard problem"));
  EXPECT_THAT(sentences("What drives me\nis a hard\r\nproblem. Yes"),
              ElementsAre("What drives me\nis a hard\r\nproblem.", "Yes"));
}

TEST(DocumentSentences, AreFoundInAllCapitalsAndWithoutAny) {
  EXPECT_THAT(sentences("I FIX BUGS. I LOVE IT."), ElementsAre("I FIX BUGS.", "I LOVE IT."));
  EXPECT_THAT(sentences("i fix bugs. i love it."), ElementsAre("i fix bugs.", "i love it."));
}

TEST(DocumentSentences, KeepEmojiWithTheirText) {
  const std::string_view text = "I love it 🎉🎉! So does my team 👩‍💻.";
  EXPECT_THAT(sentences(text), ElementsAre("I love it 🎉🎉!", "So does my team 👩‍💻."));
  EXPECT_EQ(words(text), 7U);
  expect_sound(Document::read(text));
}

TEST(DocumentPunctuated, NeedsOneMarkInFortyWords) {
  std::string speech;
  for (int i = 0; i < 40; ++i)
    speech += "and ";
  EXPECT_FALSE(Document::read(speech).punctuated());
  EXPECT_TRUE(Document::read(speech + ".").punctuated());
  EXPECT_FALSE(Document::read(speech + "more.").punctuated());
  EXPECT_FALSE(Document::read("").punctuated());
}

TEST(Document, ReadsOneWordOfTenMegabytes) {
  std::string text;
  text.resize(10'000'000, 'a');
  const auto document = Document::read(text);
  EXPECT_EQ(document.words(), 1U);
  EXPECT_EQ(document.tokens().size(), 1U);
  expect_sound(document);
}

TEST(Document, ReadsALongRowOfStopsInLinearTime) {
  // Was quadratic: each stop looked for the end of the row. 400,000 of them then took minutes.
  const std::string text = std::string(400'000, '.') + "a " + std::string(400'000, '!') + "b";
  expect_sound(Document::read(text));
}

RC_GTEST_PROP(Document, IsSoundForAnyBytes, (const std::string& text)) {
  const auto document = Document::read(text);
  expect_sound(document);
  RC_ASSERT(!testing::Test::HasFailure());
}

RC_GTEST_PROP(Document, IsSoundForAnyRowOfTrickyPieces, ()) {
  static const std::vector<std::string> kPieces = {
      "I",  "’",  "'",  "n't",      "n’t",    "’ve",  ".",    "...",  "…",  "\"",   "”",
      ")",  " ",  "\n", "\r\n\r\n", "1",      ",",    "-",    "•",    "Dr", "e.g.", "é",
      "Ｉ", "＇", "🙂", "\u200D",   "\u00A0", "\xE2", "\x80", "\xC3", "We", "x"};
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
  std::string text;
  for (const auto& piece : pieces)
    text += piece;
  expect_sound(Document::read(text));
  RC_ASSERT(!testing::Test::HasFailure());
}

}  // namespace
}  // namespace ninety
