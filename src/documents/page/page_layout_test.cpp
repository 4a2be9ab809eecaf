#include "documents/page/page_layout.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

/// Words of 6 points a letter, from `left`, on a line at `top`, 10 points high.
void add_line(Page& page, double left, double top, std::string_view words) {
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    const auto word = words.substr(0, end);
    const double right = left + 6.0 * static_cast<double>(word.size());
    page.words.push_back(
        {.text = std::string(word), .left = left, .top = top, .right = right, .bottom = top + 10});
    left = right + 3;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

Page page() { return {.height = 800, .words = {}}; }

TEST(PageText, JoinsFullLinesOnly) {
  auto one = page();
  add_line(one, 50, 200, "You look after all suppliers and");
  add_line(one, 50, 212, "keep the books in good order.");
  add_line(one, 50, 240, "Python");
  add_line(one, 50, 252, "Communication");
  add_line(one, 50, 264, "Excel");
  EXPECT_EQ(page_text({{one}}),
            "You look after all suppliers and keep the books in good "
            "order.\n\nPython\nCommunication\nExcel\n");
}

TEST(PageText, FindsTheBulletOfALine) {
  auto one = page();
  add_line(one, 70, 200, "Greet the guests of the house and");
  add_line(one, 70, 212, "Mary, who owns it");
  add_line(one, 50, 200, "\xEF\x82\xB7");
  EXPECT_EQ(page_text({{one}}), "- Greet the guests of the house and Mary, who owns it\n");
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

TEST(PageText, OfNothingIsNothing) {
  EXPECT_EQ(page_text({}), "");
  EXPECT_EQ(page_text({{Page{}}}), "");
}

}  // namespace
}  // namespace ninety::documents
