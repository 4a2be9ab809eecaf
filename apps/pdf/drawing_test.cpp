#include "apps/pdf/drawing.h"

#include <cctype>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

namespace ninety::documents {
namespace {

Drawing drawn(const std::string& content) {
  Drawing drawing;
  std::istringstream in(content);
  for (std::string token; in >> token;) {
    if (std::isalpha(static_cast<unsigned char>(token.front())) != 0) {
      drawing.apply(token);
    } else {
      drawing.number(std::stod(token));
    }
  }
  return drawing;
}

void expect_shape(const Drawing& drawing, const Box& box) {
  ASSERT_EQ(drawing.shapes().size(), 1U);
  EXPECT_DOUBLE_EQ(drawing.shapes()[0].left, box.left);
  EXPECT_DOUBLE_EQ(drawing.shapes()[0].bottom, box.bottom);
  EXPECT_DOUBLE_EQ(drawing.shapes()[0].right, box.right);
  EXPECT_DOUBLE_EQ(drawing.shapes()[0].top, box.top);
}

TEST(Drawing, KnowsWhereAPathIsPainted) {
  expect_shape(drawn("10 20 5 4 re f"), {.left = 10, .bottom = 20, .right = 15, .top = 24});
  expect_shape(drawn("0 0 m 1 2 3 4 5 6 c h S"), {.left = 0, .bottom = 0, .right = 5, .top = 6});
}

TEST(Drawing, FollowsTheMatrix) {
  expect_shape(drawn("q .5 0 0 -.5 0 100 cm 1 0 0 1 10 0 cm 0 0 2 2 re f Q"),
               {.left = 5, .bottom = 99, .right = 6, .top = 100});
  expect_shape(drawn("q 2 0 0 2 0 0 cm Q 1 1 1 1 re f"),
               {.left = 1, .bottom = 1, .right = 2, .top = 2});
  expect_shape(drawn("q 4 0 0 4 50 60 cm Do Q"),
               {.left = 50, .bottom = 60, .right = 54, .top = 64});
}

TEST(Drawing, PassesByWhatIsNotPainted) {
  EXPECT_TRUE(drawn("0 0 5 5 re W n Q Q 1 cm 3 l").shapes().empty());
}

}  // namespace
}  // namespace ninety::documents
