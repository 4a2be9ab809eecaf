// Quantiles against printed tables.
#include "take/student.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ninety {
namespace {

TEST(StudentQuantile, IsThatOfPrintedTables) {
  const struct {
    std::uint32_t degrees;
    double t95;  // two-sided
    double t99;
  } kTable[] = {{1, 12.7062, 63.6567}, {2, 4.3027, 9.9248},  {3, 3.1824, 5.8409},
                {4, 2.7764, 4.6041},   {5, 2.5706, 4.0321},  {6, 2.4469, 3.7074},
                {10, 2.2281, 3.1693},  {21, 2.0796, 2.8314}, {120, 1.9799, 2.6174}};
  for (const auto& row : kTable) {
    EXPECT_NEAR(student_quantile(0.975, row.degrees), row.t95, 1e-3) << row.degrees;
    EXPECT_NEAR(student_quantile(0.995, row.degrees), row.t99, 1e-3) << row.degrees;
  }
  EXPECT_NEAR(normal_quantile(0.975), 1.959964, 1e-6);
  EXPECT_NEAR(student_quantile(0.975, 100000), 1.959988, 1e-5);
}

TEST(StudentQuantile, OfNoFreedomOrNoShareIsInfinite) {
  EXPECT_TRUE(std::isinf(student_quantile(0.975, 0)));
  EXPECT_TRUE(std::isinf(student_quantile(1, 4)));
  EXPECT_TRUE(std::isinf(student_quantile(std::nan(""), 4)));
  EXPECT_TRUE(std::isinf(normal_quantile(0.2)));
}

RC_GTEST_PROP(StudentWithin, IsTheInverseOfTheQuantile, ()) {
  const auto degrees = *rc::gen::inRange<std::uint32_t>(1, 60);
  const double share = 0.5 + *rc::gen::inRange(1, 4990) / 10000.0;
  RC_ASSERT(std::abs(student_within(student_quantile(share, degrees), degrees) - (2 * share - 1)) <
            1e-9);
}

}  // namespace
}  // namespace ninety
