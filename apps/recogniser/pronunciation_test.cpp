#include "apps/recogniser/pronunciation.h"

#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

TEST(Pronunciation, IsInThePhonesOfTheDictionary) {
  EXPECT_EQ(pronunciation_of("hello"), "HH AH L OW");
  EXPECT_EQ(pronunciation_of("kubernetes"), "K AH B ER N IY T S");
  EXPECT_EQ(pronunciation_of("measure"), "M EH ZH ER");
}

TEST(Pronunciation, SpellsWhatHasNoVowel) {
  EXPECT_EQ(pronunciation_of("pbx"), "P IY B IY EH K S");
  EXPECT_EQ(pronunciation_of("zzz"), "Z IY Z IY Z IY");
}

TEST(Pronunciation, IsEmptyWithoutLetters) {
  EXPECT_EQ(pronunciation_of(""), "");
  EXPECT_EQ(pronunciation_of("'."), "");
}

TEST(Pronunciation, EndsAGenitiveAsItIsSaid) {
  EXPECT_EQ(with_possessive("K AE T"), "K AE T S");
  EXPECT_EQ(with_possessive("D AO G"), "D AO G Z");
  EXPECT_EQ(with_possessive("B AO S"), "B AO S IH Z");
}

TEST(Pronunciation, CountsSyllables) {
  EXPECT_EQ(syllables_of("K AH B ER N IY T S"), 3U);
  EXPECT_EQ(syllables_of("AY"), 1U);
  EXPECT_EQ(syllables_of(""), 0U);
}

}  // namespace
}  // namespace ninety::speech
