#include "reading/word_groups.h"

#include <gtest/gtest.h>

namespace ninety {
namespace {

TEST(WordGroups, TellWhereAClauseMayStart) {
  EXPECT_TRUE((groups_of("we") & kSubjectWord) != 0);
  EXPECT_TRUE((groups_of("we") & kSubjectPronoun) != 0);
  EXPECT_FALSE((groups_of("the") & kSubjectPronoun) != 0);
  EXPECT_TRUE((groups_of("because") & kSoAfterComma) != 0);
  EXPECT_TRUE((groups_of("while") & kButAfterComma) != 0);
}

TEST(WordGroups, AreOfWholeWordsOnly) {
  EXPECT_EQ(groups_of("e"), 0U);
  EXPECT_EQ(groups_of("w"), 0U);
  EXPECT_EQ(groups_of(""), 0U);
  EXPECT_EQ(groups_of("i we"), 0U);
  EXPECT_EQ(groups_of("ev") & kSubjectWord, 0U) << "the start of “everybody”";
}

TEST(WordGroups, KnowTheEndingsOfVerbs) {
  EXPECT_TRUE((groups_of("used") & kPastEnding) != 0);
  EXPECT_FALSE((groups_of("used") & kLongPastEnding) != 0);
  EXPECT_FALSE((groups_of("red") & kPastEnding) != 0);
  EXPECT_TRUE((groups_of("making") & kGerundEnding) != 0);
  EXPECT_FALSE((groups_of("bring") & kGerundEnding) != 0);
}

}  // namespace
}  // namespace ninety
