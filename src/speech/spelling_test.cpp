#include "speech/spelling.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Spelling, KeepsLettersAndApostrophes) {
  EXPECT_EQ(plain_letters("Café’s"), "cafe's");
  EXPECT_EQ(plain_letters("naïve"), "naive");
  EXPECT_EQ(plain_letters("Łódź"), "lodz");
  EXPECT_EQ(plain_letters("Ærø"), "aero");
  EXPECT_EQ(plain_letters("tests'"), "tests'");
  EXPECT_EQ(plain_letters("'quoted'"), "quoted");
}

TEST(Spelling, LeavesOutWhatIsNoLatinLetter) {
  EXPECT_EQ(plain_letters("слово"), "");
  EXPECT_EQ(plain_letters("×÷"), "");
  EXPECT_EQ(plain_letters("\xff\xfe"), "");
}

TEST(Spelling, WritesEntriesOfTheDictionaryAsWords) {
  EXPECT_THAT(texts_of_form("p."), ElementsAre("p"));
  EXPECT_THAT(texts_of_form("a.m."), ElementsAre("a", "m"));
  EXPECT_THAT(texts_of_form("c.s"), ElementsAre("cs"));
  EXPECT_THAT(texts_of_form("mr."), ElementsAre("mister"));
  EXPECT_THAT(texts_of_form("e-mail"), ElementsAre("email"));
  EXPECT_THAT(texts_of_form("co-founder"), ElementsAre("co", "founder"));
  EXPECT_THAT(texts_of_form("don't"), ElementsAre("don't"));
  EXPECT_THAT(texts_of_form("..."), IsEmpty());
}

TEST(Spelling, WritesThePronounWithACapital) {
  EXPECT_EQ(as_written("i"), "I");
  EXPECT_EQ(as_written("i've"), "I've");
  EXPECT_EQ(as_written("it"), "it");
  EXPECT_EQ(as_written(""), "");
}

TEST(Spelling, TellsTheLetterAFromTheArticle) {
  EXPECT_THAT(letter_forms("ai"), ElementsAre("a.", "i."));
}

}  // namespace
}  // namespace ninety::speech
