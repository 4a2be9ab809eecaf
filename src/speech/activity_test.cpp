#include "speech/activity.h"

#include <gtest/gtest.h>

#include "speech/testing.h"

namespace ninety::speech {
namespace {

Sound two_phrases(double noise) {
  auto sound = testing_sound(4);
  add_voice(sound, {.from = 0.5, .to = 1.5});
  add_voice(sound, {.from = 2.25, .to = 3.4});
  add_noise(sound, noise);
  return sound;
}

class Noise : public testing::TestWithParam<double> {};

TEST_P(Noise, PausesAreFoundWithTheirLength) {
  const auto activity = find_activity(samples_of(two_phrases(GetParam())));
  const auto pauses = gaps(activity.active, 0.25);
  ASSERT_EQ(pauses.size(), 1U);
  EXPECT_NEAR(pauses[0].start, 1.5, 0.03);
  EXPECT_NEAR(pauses[0].end, 2.25, 0.03);
  EXPECT_NEAR(activity.active.front().start, 0.5, 0.03);
  EXPECT_NEAR(activity.active.back().end, 3.4, 0.03);
}

INSTANTIATE_TEST_SUITE_P(Activity, Noise, testing::Values(0, 0.0003, 0.003, 0.02));

// The background of the rest must not be taken for speech beside the part that is silent.
TEST(Activity, AMutedPartDoesNotMoveTheThreshold) {
  auto sound = two_phrases(0.01);
  for (auto i = sample_at(1.7, sound.size()); i < sample_at(1.9, sound.size()); ++i)
    sound[i] = 0.00002;
  const auto pauses = gaps(find_activity(samples_of(sound)).active, 0.25);
  ASSERT_EQ(pauses.size(), 1U);
  EXPECT_NEAR(pauses[0].length(), 0.75, 0.06);
}

TEST(Activity, DropsClicks) {
  auto sound = testing_sound(3);
  add_voice(sound, {.from = 0.2, .to = 1.0});
  add_voice(sound, {.from = 2.0, .to = 2.012});
  add_voice(sound, {.from = 2.5, .to = 2.9});
  add_noise(sound, 0.0005);
  EXPECT_EQ(find_activity(samples_of(sound)).active.size(), 2U);
}

TEST(Activity, OfSilenceIsNone) {
  EXPECT_TRUE(find_activity(samples_of(testing_sound(2))).active.empty());
  EXPECT_TRUE(find_activity({}).active.empty());
}

TEST(Activity, JoinsAcrossShortGaps) {
  const std::vector<TimeSpan> spans = {{0, 1}, {1.05, 2}, {2.2, 3}};
  const auto out = joined(spans, 0.1);
  ASSERT_EQ(out.size(), 2U);
  EXPECT_EQ(out[0].end, 2);
  EXPECT_EQ(gaps(spans, 0.1).size(), 1U);
}

}  // namespace
}  // namespace ninety::speech
