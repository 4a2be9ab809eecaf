// What is not good enough to be measured is named, and nothing is made up for it.
#include "speech/sound.h"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/pitch.h"
#include "speech/testing.h"

namespace ninety::speech {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

Take measured(const Samples& samples) {
  Take take;
  measure_sound(samples, take);
  return take;
}

std::string why(const Take& take, std::string_view what) {
  const auto found = std::ranges::find(take.not_measured, what, &Unmeasured::what);
  return found == take.not_measured.end() ? std::string() : found->why;
}

Sound talk(double seconds) {
  auto sound = testing_sound(seconds);
  add_talk(sound, 120);
  add_noise(sound, 0.0003);
  return sound;
}

void scale(Sound& sound, double by) {
  for (auto& value : sound)
    value *= by;
}

void expect_nothing(const Take& take, const char* because) {
  EXPECT_FALSE(take.speech) << because;
  EXPECT_FALSE(take.loudness) << because;
  EXPECT_THAT(take.silences, IsEmpty());
  EXPECT_THAT(take.pitch_hz.values, IsEmpty());
  for (const char* what : {"duration_s", "pauses", "fillers", "pitch", "loudness"})
    EXPECT_THAT(why(take, what), HasSubstr(because)) << what;
}

TEST(Sound, IsLeftUnfinishedWhenCancelled) {
  const auto samples = samples_of(talk(10));
  int asked = 0;
  Take take;
  EXPECT_THAT(measure_sound(samples, take, [&asked] { return ++asked > 3; }), IsEmpty());
  EXPECT_EQ(asked, 5) << "in the fourth second of sound, and once more";
  EXPECT_FALSE(take.speech);
  EXPECT_THAT(take.pitch_hz.values, IsEmpty());
}

TEST(Sound, OfTalkIsMeasured) {
  const auto take = measured(samples_of(talk(10)));
  EXPECT_THAT(take.not_measured, IsEmpty()) << take.not_measured.front().why;
  EXPECT_DOUBLE_EQ(take.duration, 10);
  ASSERT_TRUE(take.speech);
  EXPECT_NEAR(take.speech.value_or(TimeSpan{}).start, 0.3, 0.05);
  EXPECT_GE(take.silences.size(), 3U);
  for (const auto pause : take.silences)
    EXPECT_NEAR(pause.length(), 0.55, 0.1);
  EXPECT_EQ(take.level_db.values.size(), 1000U);
  EXPECT_EQ(take.pitch_hz.values.size(), 1000U);
  ASSERT_TRUE(take.loudness);
}

TEST(Sound, OfSilenceIsNotMeasured) {
  expect_nothing(measured(samples_of(testing_sound(5))), "silent");
  expect_nothing(measured({}), "silent");
}

TEST(Sound, TooQuietIsNotMeasured) {
  auto sound = talk(10);
  scale(sound, 0.004);
  expect_nothing(measured(samples_of(sound)), "too quiet");
}

TEST(Sound, TooLoudABackgroundIsNotMeasured) {
  auto sound = talk(10);
  add_noise(sound, 0.25);
  expect_nothing(measured(samples_of(sound)), "background");
  auto noise = testing_sound(5);
  add_noise(noise, 0.3);
  expect_nothing(measured(samples_of(noise)), "background");
}

TEST(Sound, ATuneIsNotMeasured) {
  auto sound = testing_sound(8);
  double time = 0;
  for (const double hz : {262.0, 294.0, 330.0, 349.0, 392.0, 440.0, 392.0, 330.0, 262.0, 392.0}) {
    add_voice(sound, {.from = time, .to = time + 0.6, .hz = hz});
    time += 0.7;
  }
  expect_nothing(measured(samples_of(sound)), "music");
}

TEST(Sound, AHumIsNotMeasured) {
  auto sound = testing_sound(6);
  add_sine(sound, 100, 0.2);
  EXPECT_FALSE(measured(samples_of(sound)).speech);
}

TEST(Sound, MonotoneTalkIsNoMusic) {
  auto sound = testing_sound(8);
  for (int i = 0; i < 26; ++i)
    add_voice(sound, {.from = 0.3 * i, .to = 0.3 * i + 0.2, .hz = 110});
  add_noise(sound, 0.0003);
  const auto take = measured(samples_of(sound));
  EXPECT_TRUE(take.speech) << why(take, "pitch");
}

TEST(Sound, ClippingSpoilsTheLoudnessFirst) {
  auto sound = talk(10);
  scale(sound, 3.6);
  const auto some = measured(samples_of(sound));
  EXPECT_TRUE(some.speech);
  EXPECT_FALSE(some.loudness);
  EXPECT_THAT(why(some, "loudness"), HasSubstr("clipped"));
  scale(sound, 8);
  expect_nothing(measured(samples_of(sound)), "clipped");
}

TEST(Sound, DamageIsPassedOn) {
  auto samples = samples_of(talk(5));
  samples.damage = "the file is cut off";
  EXPECT_THAT(why(measured(samples), "recording"), HasSubstr("cut off"));
}

TEST(Sound, IsTheSameEachTime) {
  const auto samples = samples_of(talk(5));
  const auto first = measured(samples);
  const auto second = measured(samples);
  EXPECT_EQ(first.pitch_hz.values, second.pitch_hz.values);
  EXPECT_EQ(first.level_db.values, second.level_db.values);
  EXPECT_EQ(first.loudness.value_or(Loudness{}).integrated_lufs,
            second.loudness.value_or(Loudness{}).integrated_lufs);
}

TEST(Sound, OfOneSampleIsNoReasonToFail) {
  Samples samples;
  samples.values = {1};
  EXPECT_FALSE(measured(samples).speech);
}

}  // namespace
}  // namespace ninety::speech
