#include "reading/exponential.h"

#include <cmath>

#include <gtest/gtest.h>

namespace ninety {
namespace {

TEST(Exponential, IsCloseToTheLibrarysInDoublePrecision) {
  for (float x = -86; x < 87; x += 0.0137F) {
    const double exact = std::exp(static_cast<double>(x));
    EXPECT_NEAR(exponential(x) / exact, 1.0, 3e-7) << x;
  }
  EXPECT_EQ(exponential(0), 1.0F);
}

TEST(Exponential, DoesNotLeaveItsRange) {
  EXPECT_GT(exponential(-1e9F), 0.0F);
  EXPECT_TRUE(std::isfinite(exponential(1e9F)));
}

TEST(Logarithm, IsCloseToTheLibrarysInDoublePrecision) {
  for (float x = 1e-6F; x < 1e6F; x *= 1.0173F) {
    EXPECT_NEAR(logarithm(x), std::log(static_cast<double>(x)), 2e-6 + 1e-6 * std::abs(std::log(x)))
        << x;
  }
  EXPECT_EQ(logarithm(1), 0.0F);
}

}  // namespace
}  // namespace ninety
