#include "reading/second_look.h"

#include <gtest/gtest.h>

namespace ninety {
namespace {

constexpr std::size_t kFirstBefore = 1 + kRoles;
constexpr std::size_t kFirstAfter = kFirstBefore + 2 * kRoles;

RoleScores certain(Role role) {
  RoleScores scores{};
  scores[static_cast<std::size_t>(role)] = 1;
  return scores;
}

std::size_t place(std::size_t first, Role role) {
  return first + 2 * static_cast<std::size_t>(role);
}

/// A thesis of 8 words, an action of 48, a bridge of 8.
FirstLook usual() {
  return {.probability = {certain(Role::thesis), certain(Role::action), certain(Role::bridge)},
          .words = {8, 48, 8},
          .joints = {0, 1, 1}};
}

TEST(SecondLook, SeesWhatStandsBeforeAndAfter) {
  const auto features = look_features(usual());
  ASSERT_EQ(features.size(), 3U);
  EXPECT_FLOAT_EQ(features[0][place(kFirstBefore, Role::thesis)], 0);
  EXPECT_FLOAT_EQ(features[0][place(kFirstAfter, Role::action)], 1);
  EXPECT_FLOAT_EQ(features[0][place(kFirstAfter, Role::action) + 1], 1) << "48 words are a part";
  EXPECT_FLOAT_EQ(features[2][place(kFirstBefore, Role::thesis)], 1);
  EXPECT_FLOAT_EQ(features[2][place(kFirstBefore, Role::thesis) + 1], 0) << "8 words are few";
  EXPECT_FLOAT_EQ(features[2][place(kFirstAfter, Role::action)], 0);
}

TEST(SecondLook, DoesNotSeeWhetherABridgeFollows) {
  auto without = usual();
  without.probability.back() = certain(Role::other);
  const auto with_bridge = look_features(usual());
  const auto without_bridge = look_features(without);
  EXPECT_EQ(with_bridge[0], without_bridge[0]);
  EXPECT_EQ(with_bridge[1], without_bridge[1]);
}

TEST(SecondLook, OfNothingIsNothing) {
  EXPECT_TRUE(look_features({}).empty());
  EXPECT_TRUE(SecondLook().decode({}).best.empty());
}

}  // namespace
}  // namespace ninety
