#include "documents/text/hyphens.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

std::string joined(std::string_view text, std::string line, std::string_view next) {
  Hyphens(text).join(line, next);
  return line;
}

TEST(Hyphens, CloseWordsThatWereCut) {
  EXPECT_EQ(joined("", "communi-", "cation skills"), "communication skills");
  EXPECT_EQ(joined("the cryostat", "cryo-", "stat"), "cryostat");
  EXPECT_EQ(joined("", "client-fa-", "cing"), "client-facing");
  EXPECT_EQ(joined("ADMINISTRATION OFFI-\nCER", "ADMINISTRATION OFFI-", "CER"),
            "ADMINISTRATION OFFICER");
}

TEST(Hyphens, KeepCompounds) {
  EXPECT_EQ(joined("", "customer-", "facing work"), "customer-facing work");
  EXPECT_EQ(joined("a state-of-the-art, patient-safe ward", "patient-", "safe care"),
            "patient-safe care");
  EXPECT_EQ(joined("", "down-to-", "earth"), "down-to-earth");
  EXPECT_EQ(joined("", "Baden-", "Baden"), "Baden-Baden");
  EXPECT_EQ(joined("", "morning-", "and evening shifts"), "morning- and evening shifts");
  EXPECT_EQ(joined("", "pay -", "good"), "pay - good");
}

TEST(Hyphens, CloseUnknownWordsOnlyInATextThatCutsWords) {
  EXPECT_EQ(joined("the lorry-\nloader\n", "lorry-", "loader"), "lorry-loader");
  EXPECT_EQ(joined("good communi-\ncation of histo-\nlogy\n", "histo-", "logy"), "histology");
}

TEST(Hyphens, KnowThoseOfTheTypesetter) {
  EXPECT_EQ(joined("com\xE2\x80\x90\npany, multi-\ntemp\n", "com\xE2\x80\x90", "pany"), "company");
  EXPECT_EQ(joined("com\xE2\x80\x90\npany, multi-\ntemp\n", "multi-", "temp"), "multi-temp");
}

TEST(Hyphens, LeaveAddressesAndNumbersAsTheyAre) {
  EXPECT_EQ(joined("", "jobs.brook-", "side.example"), "jobs.brook-side.example");
  EXPECT_EQ(joined("", "35 h/", "week"), "35 h/week");
  EXPECT_EQ(joined("", "5.5\xE2\x80\x93", "7 months"),
            "5.5\xE2\x80\x93"
            "7 months");
}

TEST(FrequentWords, AreFoundFromTheFirstToTheLast) {
  EXPECT_TRUE(is_frequent_word("aa"));
  EXPECT_TRUE(is_frequent_word("because"));
  EXPECT_TRUE(is_frequent_word("zurich"));
  EXPECT_FALSE(is_frequent_word("ing"));
  EXPECT_FALSE(is_frequent_word(""));
  EXPECT_FALSE(is_frequent_word("aaaa"));
  EXPECT_FALSE(is_frequent_word("zzzz"));
}

}  // namespace
}  // namespace ninety::documents
