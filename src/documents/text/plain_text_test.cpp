#include "documents/text/plain_text.h"

#include <string>

#include <gtest/gtest.h>

#include "documents/text/wrapping.h"

namespace ninety::documents {
namespace {

TEST(PlainText, JoinsHardWrappedLines) {
  EXPECT_EQ(
      plain_text("You will look after the communication with our suppliers and keep the\r\n"
                 "documentation of all processes up to date. You also give the adminis-\r\n"
                 "tration a hand when the correspondence piles up.\r\n"
                 "\r\n"
                 "We offer:\r\n"
                 "  * a permanent contract after six months of working together with\r\n"
                 "    the whole team\r\n"
                 "  * free lunch\r\n"),
      "You will look after the communication with our suppliers and keep the documentation of all "
      "processes up to date. You also give the administration a hand when the correspondence piles "
      "up.\n\nWe offer:\n- a permanent contract after six months of working together with the "
      "whole "
      "team\n- free lunch\n");
}

TEST(PlainText, KeepsLinesThatWereNotWrapped) {
  const auto* const list = "Location: Bremen\nStart: as soon as possible\nPython\nSQL\nteamwork\n";
  EXPECT_EQ(plain_text(list), list);
  const auto* const lower =
      "experience with python and sql databases\nability to work in teams\nknowledge of linux\n";
  EXPECT_EQ(plain_text(lower), lower);
}

TEST(PlainText, KeepsTextThatRunsTogether) {
  const auto* const text = "We seek a driver.You drive nights.Must have: licence C,patience";
  EXPECT_EQ(plain_text(text), text + std::string("\n"));
}

TEST(PlainText, PartsAListThatLostItsLines) {
  EXPECT_EQ(plain_text("You bring: \xE2\x80\xA2 care \xE2\x80\xA2 a licence\xE2\x80\xA2 time"),
            "You bring:\n- care\n- a licence\n- time\n");
}

TEST(PlainText, MarksItemsAlike) {
  EXPECT_EQ(plain_text("- a\n* b\n\xE2\x80\x93 c\n\xC2\xB7 d\no e\n\xEF\x82\xB7 f\n1. g"),
            "- a\n- b\n- c\n- d\n- e\n- f\n1. g\n");
}

TEST(PlainText, IsTotal) {
  EXPECT_EQ(plain_text(""), "");
  EXPECT_EQ(plain_text("\xFF"), "\xEF\xBF\xBD\n");
  EXPECT_EQ(plain_text("\n\n a \t b \n\n\n\nc"), "a b\n\nc\n");
}

}  // namespace
}  // namespace ninety::documents
