#include "speech/clipping.h"

#include <gtest/gtest.h>

#include "speech/testing.h"

namespace ninety::speech {
namespace {

Samples talk(double gain, double after = 1) {
  auto sound = testing_sound(5);
  add_talk(sound, 120);
  for (auto& value : sound)
    value = after * std::clamp(value * gain, -1.0, 1.0);
  return samples_of(sound);
}

TEST(Clipping, NoneInCleanTalk) { EXPECT_LT(clipped_share(talk(1)), 0.001); }

TEST(Clipping, MuchInOverdrivenTalk) { EXPECT_GT(clipped_share(talk(8)), 0.05); }

TEST(Clipping, IsSeenBelowFullScaleToo) { EXPECT_GT(clipped_share(talk(8, 0.5)), 0.05); }

TEST(Clipping, OfSilenceIsNone) { EXPECT_EQ(clipped_share({}), 0); }

}  // namespace
}  // namespace ninety::speech
