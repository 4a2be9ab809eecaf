#include "render/layout.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/utf8.h"

namespace ninety {
namespace {

TEST(Layout, BreaksAtWhiteSpace) {
  EXPECT_EQ(wrap("one two  three", 8), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(wrap("  one\r\n\ttwo ", 80), (std::vector<std::string>{"one  two"}));
}

TEST(Layout, BreaksALongWordBetweenCharacters) {
  EXPECT_EQ(wrap("éééé", 3), (std::vector<std::string>{"ééé", "é"}));
  EXPECT_EQ(wrap("日本", 1), (std::vector<std::string>{"日", "本"}));
}

TEST(Layout, BlankTextHasNoLines) { EXPECT_TRUE(wrap(" \n\t", 10).empty()); }

TEST(Layout, NothingCanMoveTheCursor) {
  EXPECT_EQ(shown("a\x1b[2J\x07z\xFF"), "a\xEF\xBF\xBD[2J\xEF\xBF\xBDz\xEF\xBF\xBD");
  EXPECT_EQ(shown("\u202Eabc"),
            "\xEF\xBF\xBD"
            "abc");
  EXPECT_EQ(columns_of("日本 e\u0301"), 6U);
}

RC_GTEST_PROP(Layout, LinesFitAndLoseNoWord, (const std::string& bytes)) {
  const auto width = *rc::gen::inRange<std::size_t>(2, 40);
  const Span whole{0, static_cast<std::uint32_t>(bytes.size())};
  std::uint32_t at = 0;
  for (const Span line : wrap(bytes, whole, width)) {
    RC_ASSERT(!line.empty());
    RC_ASSERT(line.begin >= at);
    RC_ASSERT(trimmed(bytes, {at, line.begin}).empty());
    RC_ASSERT(columns_of(line.of(bytes)) <= width);
    RC_ASSERT(!utf8::first_invalid(shown(line.of(bytes))).has_value());
    at = line.end;
  }
  RC_ASSERT(trimmed(bytes, {at, whole.end}).empty());
}

}  // namespace
}  // namespace ninety
