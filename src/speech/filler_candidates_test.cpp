#include "speech/filler_candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/pitch.h"
#include "speech/testing.h"

namespace ninety::speech {
namespace {

std::vector<FillerCandidate> candidates(const Sound& sound) {
  const auto samples = samples_of(sound);
  return filler_candidates(samples, find_activity(samples), track_pitch(samples));
}

/// Syllables of 0.1 s without a pause, whose pitch moves.
void add_syllables(Sound& sound, double from, double to) {
  for (double time = from; time < to - 0.05; time += 0.1)
    add_voice(sound, {.from = time, .to = time + 0.1, .hz = 100, .end_hz = 160});
}

TEST(FillerCandidates, FindsAnIslandBetweenPauses) {
  auto sound = testing_sound(3);
  add_syllables(sound, 0.1, 1.2);
  add_voice(sound, {.from = 1.4, .to = 1.7, .hz = 100});
  add_syllables(sound, 1.85, 2.9);
  add_noise(sound, 0.0005);
  const auto found = candidates(sound);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].shape, FillerShape::island);
  EXPECT_NEAR(found[0].time.start, 1.4, 0.03);
  EXPECT_NEAR(found[0].time.end, 1.7, 0.03);
  EXPECT_GT(found[0].voiced_share, 0.8);
  EXPECT_LT(found[0].range_semitones, 0.5);
  EXPECT_TRUE(found[0].is_steady());
}

TEST(FillerCandidates, FindsAVowelHeldWithinSpeech) {
  auto sound = testing_sound(3);
  add_syllables(sound, 0.2, 1.1);
  add_voice(sound, {.from = 1.1, .to = 1.6, .hz = 120});
  add_syllables(sound, 1.6, 2.8);
  add_noise(sound, 0.0005);
  const auto found = candidates(sound);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].shape, FillerShape::held_vowel);
  EXPECT_NEAR(found[0].time.start, 1.1, 0.12);
  EXPECT_NEAR(found[0].time.end, 1.6, 0.12);
}

TEST(FillerCandidates, NoneInSilence) {
  EXPECT_THAT(candidates(testing_sound(2)), testing::IsEmpty());
  EXPECT_THAT(candidates({}), testing::IsEmpty());
}

}  // namespace
}  // namespace ninety::speech
