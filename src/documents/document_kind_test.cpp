#include "documents/document_kind.h"

#include <gtest/gtest.h>

namespace ninety {
namespace {

TEST(KindOf, TellsByContent) {
  EXPECT_EQ(kind_of("%PDF-1.4\n"), DocumentKind::pdf);
  EXPECT_EQ(kind_of("PK\x03\x04rest"), DocumentKind::docx);
  EXPECT_EQ(kind_of("\xEF\xBB\xBF\n<!-- saved --><!DOCTYPE HTML><html>"), DocumentKind::html);
  EXPECT_EQ(kind_of("<div>Greet</div>"), DocumentKind::html);
  EXPECT_EQ(kind_of("Intro <p>a</p><p>b</p><li>c</li>"), DocumentKind::html);
  EXPECT_EQ(kind_of("# Cook\n\nYou cook."), DocumentKind::markdown);
  EXPECT_EQ(kind_of("**Cook**\n* a\n**You** cook"), DocumentKind::markdown);
  EXPECT_EQ(kind_of("Cook\n- soups\n* 5 < 6, see <you@example.org>"), DocumentKind::plain);
  EXPECT_EQ(kind_of("RIFF writers wanted"), DocumentKind::plain);
  EXPECT_EQ(kind_of("#hiring a cook"), DocumentKind::plain);
}

TEST(KindOf, SaysWhatElseItIs) {
  EXPECT_FALSE(kind_of(""));
  EXPECT_FALSE(kind_of(" \n"));
  EXPECT_FALSE(
      kind_of("\xFF\xFE"
              "a"));
  EXPECT_FALSE(kind_of("<?xml version='1.0'?><feed/>"));
  EXPECT_FALSE(kind_of("GIF89a\xFF"));
}

}  // namespace
}  // namespace ninety
