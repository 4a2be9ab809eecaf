#include "documents/html/html.h"

#include <string>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

TEST(HtmlText, MakesLinesOfBlocksAndItems) {
  EXPECT_EQ(html_text("<h2>Duties</h2><ul><li>Greet <b>guests</b><li>Clean</ul><div>one</div>two"),
            "Duties\n- Greet guests\n- Clean\n\none\ntwo\n");
  EXPECT_EQ(html_text("<p>one<p>two<br>three"), "one\n\ntwo\nthree\n");
  EXPECT_EQ(html_text("<ol><li><p>first</p><p>more</p></li><li><div>second</div></ol>"),
            "- first\nmore\n- second\n");
}

TEST(HtmlText, KeepsCellsOfARowTogether) {
  EXPECT_EQ(html_text("<table><tr><th>Hours<td>38</tr><tr><td>Pay</td><td>fair</td></tr></table>"),
            "Hours | 38\nPay | fair\n");
}

TEST(HtmlText, JoinsWordsAcrossLinesOfTheSource) {
  EXPECT_EQ(html_text("<p>You\n   cook <i>well</i>\nand fast</p>"), "You cook well and fast\n");
}

TEST(HtmlText, DecodesReferences) {
  EXPECT_EQ(
      html_text("R&amp;D &ndash; caf&eacute;&nbsp;&#8364;5 &#x2022; AT&T &bogus; &#150; &lt;b>"),
      "R&D \xE2\x80\x93 caf\xC3\xA9 \xE2\x82\xAC"
      "5\n- AT&T &bogus; \xE2\x80\x93 <b>\n");
}

TEST(HtmlText, DropsWhatNobodyReads) {
  EXPECT_EQ(
      html_text("a<script>if (x</y/) '</p>'</script><style>p{}</style><!-- c -->"
                "<template><p>t</p></template><noscript>n</noscript><svg><text>s</text></svg>b"),
      "ab\n");
  EXPECT_EQ(html_text("<select><option>DE</select><button>Apply</button>x"), "x\n");
}

TEST(HtmlText, DropsHiddenText) {
  for (const char* hidden :
       {"hidden", "style='display:none'", "style=\"color:red; DISPLAY : none !important\"",
        "aria-hidden=true", "style='visibility: hidden'", "class='a sr-only'",
        "style='font-size:0'", "style='position:absolute; left:-9999px'", "id=gone",
        "class=ghost"}) {
    const auto page =
        "<style>@media print { .kept { display:none } } .ghost, #gone { display: none; }"
        "</style><p class=kept>seen</p><div " +
        std::string(hidden) + ">secret <div>more</div> words</div><p>end</p>";
    EXPECT_EQ(html_text(page), "seen\n\nend\n") << hidden;
  }
}

TEST(HtmlText, DropsHiddenItemsAndParagraphsWithoutEndTags) {
  EXPECT_EQ(html_text("<ul><li>a<li hidden>b<ul><li>c</ul><li>d</ul>e"), "- a\n- d\n\ne\n");
  EXPECT_EQ(html_text("<p>a<p hidden>b<p>c"), "a\n\nc\n");
}

TEST(HtmlText, DropsNavigationAndBanners) {
  EXPECT_EQ(
      html_text("<nav>Home</nav><div role=navigation>x</div><div class='Cookie-Notice'>y</div>"
                "<ul class='breadcrumbs'><li>z</ul><footer>f</footer><p>Cook"),
      "Cook\n");
}

TEST(HtmlText, DropsListsOfNothingButLinks) {
  EXPECT_EQ(
      html_text("<ul><li><a href=a>Home</a><li><a>Jobs</a><li><a>Press</a><li><a>Shop</a></ul>"
                "<ul><li>Greet <a>guests</a><li><a>Clean</a></ul>"),
      "- Greet guests\n- Clean\n");
}

TEST(HtmlText, SeesHeadingsInBoldLetters) {
  EXPECT_EQ(
      html_text("<p>We cook.</p><p><strong>You bring</strong></p><p>Care. <b>Speed</b></p>"
                "<p><span style='font-weight: 700'>Pay</span></p><p><b>All of it is fair.</b></p>"),
      "We cook.\n\nYou bring\nCare. Speed\n\nPay\nAll of it is fair.\n");
}

TEST(HtmlText, KeepsThePageInsideAWrapperNamedLikeAMenu) {
  EXPECT_EQ(html_text("<div class=sidebar>Shop<main><p>You cook</p></main></div>"), "You cook\n");
}

TEST(HtmlText, KeepsAPageThatIsNamedLikeABanner) {
  EXPECT_EQ(html_text("<body class='cookie-consent'><main class=menu><p>Cook</main></body>"),
            "Cook\n");
}

TEST(HtmlText, KeepsThePageWhenFurnitureHasNoEnd) {
  EXPECT_EQ(html_text("<div class=navbar><p>Home<p>You cook for eighty guests"),
            "Home\n\nYou cook for eighty guests\n");
}

TEST(HtmlText, DropsCharactersThatAreNotSeen) {
  EXPECT_EQ(html_text("<p>a&#8203;b&shy;c\xF3\xA0\x81\x81</p>"), "abc\n");
}

TEST(HtmlText, AnswersBrokenMarkup) {
  EXPECT_EQ(html_text("5 < 6 <p>a</p"), "5 < 6\n\na\n");
  EXPECT_EQ(html_text("<p title='a>b'>c"), "c\n");
  EXPECT_EQ(html_text("<a href='x"), "");
  EXPECT_EQ(html_text("<"), "<\n");
  EXPECT_EQ(html_text("a<!--"), "a\n");
}

}  // namespace
}  // namespace ninety::documents
