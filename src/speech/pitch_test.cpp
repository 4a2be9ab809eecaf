#include "speech/pitch.h"

#include <cmath>

#include <gtest/gtest.h>

#include "speech/testing.h"
#include "speech/yin.h"

namespace ninety::speech {
namespace {

double semitones(double a, double b) { return 12 * std::log2(a / b); }

class Tone : public testing::TestWithParam<double> {};

TEST_P(Tone, IsFoundToATenthOfASemitone) {
  auto sound = testing_sound(1.2);
  add_voice(sound, {.from = 0.2, .to = 1.0, .hz = GetParam()});
  add_noise(sound, 0.001);
  const auto pitch = track_pitch(samples_of(sound));
  int voiced = 0;
  for (int i = 25; i < 95; ++i) {
    const float hz = pitch.values[static_cast<std::size_t>(i)];
    if (hz == 0) continue;
    ++voiced;
    EXPECT_NEAR(semitones(hz, GetParam()), 0, 0.1) << i;
  }
  EXPECT_GE(voiced, 68);
  for (const int i : {2, 5, 10, 110, 115})
    EXPECT_EQ(pitch.values[static_cast<std::size_t>(i)], 0) << i;
}

INSTANTIATE_TEST_SUITE_P(Pitch, Tone, testing::Values(80, 97.3, 131, 220, 311, 440, 480));

TEST(Pitch, FollowsAGlideAndItsSpread) {
  auto sound = testing_sound(2);
  add_voice(sound, {.from = 0, .to = 2, .hz = 100, .end_hz = 200});
  const auto pitch = track_pitch(samples_of(sound));
  EXPECT_NEAR(semitones(pitch.values[100], 141.4), 0, 0.15);
  const auto spread = spread_of(pitch);
  // An octave passed through evenly: 12 / sqrt(12).
  EXPECT_NEAR(spread.sd_semitones, 3.46, 0.1);
  EXPECT_NEAR(spread.median_hz, 141.4, 2);
  EXPECT_GT(spread.voiced_share, 0.97);
}

TEST(Pitch, OfAMonotoneVoiceHasNoSpread) {
  auto sound = testing_sound(4);
  for (double time = 0.1; time < 3.6; time += 0.4)
    add_voice(sound, {.from = time, .to = time + 0.25, .hz = 110});
  add_noise(sound, 0.002);
  EXPECT_LT(spread_of(track_pitch(samples_of(sound))).sd_semitones, 0.1);
}

TEST(Pitch, NoiseHasNone) {
  auto sound = testing_sound(2);
  add_noise(sound, 0.3);
  EXPECT_LT(spread_of(track_pitch(samples_of(sound))).voiced_share, 0.03);
}

TEST(Pitch, SilenceHasNone) {
  EXPECT_EQ(spread_of(track_pitch(samples_of(testing_sound(1)))).voiced_share, 0);
  EXPECT_EQ(spread_of(track_pitch({})).sd_semitones, 0);
}

TEST(Yin, NamesTheTonesPeriodAsStrong) {
  auto sound = testing_sound(1);
  add_voice(sound, {.from = 0, .to = 1, .hz = 200});
  const auto samples = samples_of(sound);
  Yin yin(samples);
  float strength = 0;
  for (const auto& candidate : yin.candidates(0.5))
    if (std::abs(candidate.hz - 200) < 1) strength = candidate.strength;
  EXPECT_GT(strength, 0.98);
  EXPECT_TRUE(yin.candidates(5).empty());
}

}  // namespace
}  // namespace ninety::speech
