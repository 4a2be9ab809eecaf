#include "documents/markdown/markdown.h"

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

TEST(MarkdownText, KeepsWordsOfHeadingsAndLists) {
  EXPECT_EQ(markdown_text("## Duties ##\n* Greet **guests**\n+ Clean\n1. Lock up\n- [ ] Smile"),
            "Duties\n- Greet guests\n- Clean\n- Lock up\n- Smile\n");
  EXPECT_EQ(markdown_text("About us\n========\ntext\n"), "About us\ntext\n");
  EXPECT_EQ(markdown_text("We cook.\n**You bring**\n**Care** and speed\n**We pay.**"),
            "We cook.\n\nYou bring\nCare and speed\nWe pay.\n");
}

TEST(MarkdownText, LosesMarksInsideALine) {
  EXPECT_EQ(
      markdown_text("_We_ use `C++`, ~~not~~ [Go](http://go.dev \"x\") ![p](a.png) ***really***"),
      "We use C++, not Go really\n");
  EXPECT_EQ(markdown_text("snake_case 2 * 3 \\*stars\\* R&amp;D <b>x</b> a<br>b"),
            "snake_case 2 * 3 *stars* R&D x a\nb\n");
  EXPECT_EQ(markdown_text("see [the list] and a [b][c], <https://a.example>"),
            "see the list and a b, https://a.example\n");
}

TEST(MarkdownText, KeepsLinesThatWereNotWrapped) {
  EXPECT_EQ(markdown_text("**Location:** Bremen\n**Start:** May"),
            "Location: Bremen\nStart: May\n");
}

TEST(MarkdownText, JoinsWrappedLines) {
  EXPECT_EQ(markdown_text("> You look after the communication with suppliers and keep the\n"
                          "> documentation of all our processes up to date, every day of\n"
                          "> the week.\n"),
            "You look after the communication with suppliers and keep the documentation of all our "
            "processes up to date, every day of the week.\n");
}

TEST(MarkdownText, LeavesOutWhatIsForPrograms) {
  EXPECT_EQ(markdown_text(
                "---\ntitle: x\n---\n# Cook\n\n---\n\n<!-- hidden\nwords -->\n[a]: http://b\nend"),
            "Cook\nend\n");
  EXPECT_EQ(markdown_text("| Skill | Years |\n|---|:-:|\n| Welding | 3 |"),
            "Skill | Years\nWelding | 3\n");
  EXPECT_EQ(markdown_text("```sh\nmake **run**\n```"), "make **run**\n");
}

}  // namespace
}  // namespace ninety::documents
