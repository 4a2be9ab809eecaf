#include "speech/loudness.h"

#include <gtest/gtest.h>

#include "speech/testing.h"

namespace ninety::speech {
namespace {

// ITU-R BS.1770-4, annex 1: a full-scale sine of 997 Hz in one channel is at -3.01 LUFS.
TEST(Loudness, OfTheStandardsSine) {
  auto sound = testing_sound(5);
  add_sine(sound, 997, 0.1);
  const auto loudness = measure_loudness(samples_of(sound)).value_or(Loudness{});
  EXPECT_NEAR(loudness.integrated_lufs, -23.01, 0.1);
  EXPECT_NEAR(loudness.range_lu, 0, 0.1);
}

// EBU Tech 3342, test case 1: 20 s at -20 and 20 s at -30 LUFS have a range of 10 LU.
TEST(Loudness, RangeOfTwoLevels) {
  auto sound = testing_sound(40);
  add_sine(sound, 1000, 0.1);
  for (std::size_t i = sound.size() / 2; i < sound.size(); ++i)
    sound[i] *= 0.31623;
  const auto loudness = measure_loudness(samples_of(sound)).value_or(Loudness{});
  EXPECT_NEAR(loudness.range_lu, 10, 1);
}

TEST(Loudness, OfSilenceIsNone) {
  EXPECT_FALSE(measure_loudness(samples_of(testing_sound(2))));
  EXPECT_FALSE(measure_loudness({}));
}

}  // namespace
}  // namespace ninety::speech
