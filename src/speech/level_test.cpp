#include "speech/level.h"

#include <gtest/gtest.h>

#include "speech/testing.h"

namespace ninety::speech {
namespace {

TEST(Level, OfAFullScaleSineIsThreeDecibelsBelowFullScale) {
  auto sound = testing_sound(1);
  add_sine(sound, 1000, 1);
  const auto level = level_contour(samples_of(sound));
  ASSERT_EQ(level.values.size(), 100U);
  EXPECT_NEAR(level.values[50], -3.01, 0.02);
  EXPECT_NEAR(level_contour(samples_of(sound), Weighting::high_pass).values[50], -3.01, 0.25);
}

TEST(Level, HighPassTakesHumAway) {
  auto sound = testing_sound(1);
  add_sine(sound, 20, 0.5);
  const auto samples = samples_of(sound);
  EXPECT_LT(level_contour(samples, Weighting::high_pass).values[50],
            level_contour(samples).values[50] - 11);
}

TEST(Level, OfSilenceIsTheLowest) {
  const auto level = level_contour(samples_of(testing_sound(0.5)));
  for (const float value : level.values)
    EXPECT_EQ(value, kSilence);
  EXPECT_EQ(level_percentile(level, 0.5), kSilence);
  EXPECT_TRUE(level_contour({}).values.empty());
}

TEST(Level, PercentileLeavesDigitalSilenceOut) {
  Contour level;
  level.values = {kSilence, kSilence, -60, -50, -40};
  EXPECT_EQ(level_percentile(level, 0), -60);
  EXPECT_EQ(level_percentile(level, 0.5), -50);
  EXPECT_EQ(level_percentile(level, 1), -40);
}

}  // namespace
}  // namespace ninety::speech
