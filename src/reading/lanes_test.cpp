#include "reading/lanes.h"

#include <cstdint>

#include <gtest/gtest.h>

namespace ninety {
namespace {

TEST(Lanes, GiveTheBitsOfPlainFloats) {
  for (float x = -100; x < 100; x += 0.00731F) {
    const RoleScores scores = {x, -x, x / 3, x * 0.999F, x + 0.5F, 1 / (x + 200)};
    const RoleScores exponentials = exponential(Lanes::of(scores)).roles();
    const RoleScores sums = (Lanes::of(scores) + Lanes(x) * Lanes::of(exponentials)).roles();
    for (std::size_t k = 0; k < kRoles; ++k) {
      ASSERT_EQ(exponentials[k], exponential(scores[k])) << scores[k];
      ASSERT_EQ(sums[k], scores[k] + x * exponentials[k]) << scores[k];
    }
  }
}

TEST(Lanes, AreChosenOneByOne) {
  const Lanes low = Lanes::of({1, 5, 2, 6, 3, 7});
  const LaneMask better = low > Lanes(4.0F);
  EXPECT_EQ(select(better, low, Lanes(4.0F)).roles(), (RoleScores{4, 5, 4, 6, 4, 7}));
  const LaneMask chosen = select(better, LaneMask(9), LaneMask(0));
  for (std::size_t k = 0; k < kRoles; ++k)
    EXPECT_EQ(chosen[k], k % 2 == 1 ? 9 : 0);
}

}  // namespace
}  // namespace ninety
