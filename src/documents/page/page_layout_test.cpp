#include "documents/page/page_layout.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "documents/page/bullets.h"
#include "documents/page/columns.h"

namespace ninety::documents {
namespace {

/// Words of 6 points a letter, from `left`, on a line at `top`, 10 points high.
void add_line(Page& page, double left, double top, std::string_view words, bool bold = false) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    const auto word = words.substr(0, end);
    const double right = left + 6.0 * static_cast<double>(word.size());
    page.words.push_back({.text = std::string(word),
                          .left = left,
                          .top = top,
                          .right = right,
                          .bottom = top + 10,
                          .size = 10,
                          .bold = bold});
    left = right + 3;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

void add_lines(Page& page, double left, double top, const std::vector<std::string>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    add_line(page, left, top + 12.0 * static_cast<double>(i), lines[i]);
}

Page page() { return {.height = 800, .words = {}}; }
std::string text_of(Page one) { return page_text({std::move(one)}); }

const std::vector<std::string> kLeft = {
    "You look after all our suppliers", "and keep the books in good order",
    "with a colleague who has counted", "the stock of the house for years."};
const std::vector<std::string> kRight = {
    "We offer forty days of leave and", "a canteen that cooks each morning",
    "for everybody on the early shift", "and for those who come off late."};
const std::string kLeftText =
    "You look after all our suppliers and keep the books in good order with a colleague who has "
    "counted the stock of the house for years.";
const std::string kRightText =
    "We offer forty days of leave and a canteen that cooks each morning for everybody on the early "
    "shift and for those who come off late.";

TEST(PageText, JoinsFullLinesOnly) {
  auto one = page();
  add_line(one, 50, 200, "You look after all suppliers and");
  add_line(one, 50, 212, "keep the books in good order.");
  add_line(one, 50, 240, "Python");
  add_line(one, 50, 252, "Communication");
  add_line(one, 50, 264, "Excel");
  EXPECT_EQ(text_of(one),
            "You look after all suppliers and keep the books in good "
            "order.\n\nPython\nCommunication\nExcel\n");
}

TEST(PageText, FindsTheBulletOfALine) {
  auto one = page();
  add_line(one, 70, 200, "Greet the guests of the house and");
  add_line(one, 70, 212, "Mary, who owns it");
  add_line(one, 50, 200, "\xEF\x82\xB7");
  EXPECT_EQ(text_of(one), "- Greet the guests of the house and Mary, who owns it\n");
}

TEST(PageText, ReadsColumnByColumnBelowATitle) {
  auto one = page();
  add_line(one, 50, 170, "A title that stands over both of the columns of this page");
  add_lines(one, 50, 200, kLeft);
  add_lines(one, 260, 200, kRight);
  EXPECT_EQ(text_of(one), "A title that stands over both of the columns of this page\n\n" +
                              kLeftText + "\n\n" + kRightText + '\n');
}

TEST(PageText, ReadsATableRowByRow) {
  auto one = page();
  add_lines(one, 50, 200, {"Place", "Start of work", "Hours", "Pay", "Contract"});
  add_lines(one, 250, 200,
            {"Bremen harbour", "as soon as possible", "38 a week", "fair and square", "permanent"});
  EXPECT_EQ(text_of(one),
            "Place | Bremen harbour\nStart of work | as soon as possible\nHours | 38 a week\n"
            "Pay | fair and square\nContract | permanent\n");
}

TEST(PageText, PartsParagraphsWithoutSpaceByTheirIndent) {
  auto one = page();
  auto lines = kLeft;
  add_line(one, 62, 200, "You look after all our suppliers");
  add_lines(one, 50, 212,
            {"and keep all our books in good order", "with a colleague who has counted."});
  add_line(one, 62, 236, "We offer forty days of leave and a");
  add_line(one, 50, 248, "canteen.");
  EXPECT_EQ(
      text_of(one),
      "You look after all our suppliers and keep all our books in good order with a colleague "
      "who has counted.\nWe offer forty days of leave and a canteen.\n");
}

TEST(PageText, SeesHeadingsInBoldLetters) {
  auto one = page();
  add_line(one, 50, 200, "You look after all suppliers and keep");
  add_line(one, 50, 212, "the books.");
  add_line(one, 50, 224, "You bring", true);
  add_line(one, 50, 236, "Patience");
  EXPECT_EQ(text_of(one),
            "You look after all suppliers and keep the books.\n\nYou bring\nPatience\n");
}

TEST(PageText, DropsWhatEveryPageRepeats) {
  std::vector<Page> pages(2, page());
  add_line(pages[0], 50, 20, "Vacancy 17 of the town");
  add_line(pages[1], 50, 21, "Vacancy 17 of the town");
  add_line(pages[0], 50, 300, "Greet guests.");
  add_line(pages[1], 50, 300, "Greet guests.");
  add_line(pages[1], 290, 780, "2 / 2");
  EXPECT_EQ(page_text(pages), "Greet guests.\n\nGreet guests.\n");
}

TEST(PageText, DropsWhatABrowserPrintsAroundAPage) {
  auto one = page();
  add_line(one, 50, 20, "3/14/25, 9:26 AM");
  add_line(one, 300, 20, "Jobs at the harbour");
  add_line(one, 50, 300, "Greet guests.");
  add_line(one, 50, 780, "https://harbour.example/jobs/17");
  add_line(one, 500, 780, "1/1");
  EXPECT_EQ(text_of(one), "Greet guests.\n");
}

TEST(PageText, OfNothingIsNothing) {
  EXPECT_EQ(page_text({}), "");
  EXPECT_EQ(text_of({}), "");
}

TEST(PlaceBullets, MarksLinesOnly) {
  auto one = page();
  add_line(one, 70, 200, "Greet guests");
  add_line(one, 70, 240, "English");
  const std::vector<DrawnMark> marks = {
      {.left = 55, .top = 202, .right = 60, .bottom = 207},    // before a line
      {.left = 130, .top = 242, .right = 135, .bottom = 247},  // dots of a rating
      {.left = 138, .top = 242, .right = 143, .bottom = 247},
      {.left = 400, .top = 600, .right = 405, .bottom = 605}};  // alone
  place_bullets(one, marks);
  EXPECT_EQ(text_of(one), "- Greet guests\n\nEnglish\n");
}

}  // namespace
}  // namespace ninety::documents
