#include "render/html.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/html_text.h"
#include "render/sample_report.h"

namespace ninety {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string rendered() {
  const auto document = Document::read(sample::kText);
  return to_html(sample::report(document));
}

std::size_t count(std::string_view text, std::string_view piece) {
  std::size_t found = 0;
  for (auto at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1))
    ++found;
  return found;
}

TEST(Html, EscapesEverything) {
  EXPECT_EQ(html::escaped("<b a=\"1\" c='2'>&amp;"),
            "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
  EXPECT_EQ(html::escaped("a\x01\xFF\nb"), "a\xEF\xBF\xBD\xEF\xBF\xBD\nb");
}

TEST(Html, NeedsNothingElse) {
  const auto page = rendered();
  for (const auto* outside : {"<script", "src=", "http:", "https:", "url(", "@import", "<link"}) {
    EXPECT_THAT(page, Not(HasSubstr(outside)));
  }
}

TEST(Html, HasLandmarksAndAlternatives) {
  const auto page = rendered();
  for (const auto* part : {"<html lang=\"en\">", "<header>", "<main>", "<nav aria-label=",
                           "<h1>Weak</h1>", "role=\"img\"", "<th scope=\"row\">thesis</th>",
                           "prefers-color-scheme: dark", "@media print"}) {
    EXPECT_THAT(page, HasSubstr(part));
  }
}

TEST(Html, MarksPartsWithTheirNames) {
  EXPECT_THAT(rendered(), HasSubstr("<mark class=\"action\"><span class=\"role\">action, also "
                                    "result:</span>I rebuilt it.</mark>"));
}

TEST(Html, RemarksAndWordsAreLinkedBothWays) {
  const auto page = rendered();
  for (const auto* number : {"1", "2"}) {
    EXPECT_EQ(count(page, std::string("id=\"words-") + number + '"'), 1U);
    EXPECT_EQ(count(page, std::string("href=\"#words-") + number + '"'), 1U);
    EXPECT_EQ(count(page, std::string("id=\"remark-") + number + '"'), 1U);
    EXPECT_EQ(count(page, std::string("href=\"#remark-") + number + '"'), 1U);
  }
  EXPECT_THAT(page, HasSubstr("<span class=\"flag hint\">went well</span>"));
}

TEST(Html, AnAnswerCannotBringMarkup) {
  const std::string_view evil = "<script>alert(1)</script>";
  const auto document = Document::read(evil);
  Report report;
  report.id = "<img src=x>";
  report.reading.document = &document;
  report.reading.segments = {
      Segment{{0, static_cast<std::uint32_t>(evil.size())}, Role::other, {}, 1, 4, {}}};
  report.diagnostics = {{"F1", Severity::error, {1, 7}, "<i>", "\"><b>"}};
  const auto page = to_html(report);
  for (const auto* markup : {"<script", "<img", "<i>", "<b>"})
    EXPECT_THAT(page, Not(HasSubstr(markup)));
}

}  // namespace
}  // namespace ninety
