#include "speech/fillers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

FillerCandidate island(double start, double end) {
  return {.time = {start, end}, .shape = FillerShape::island, .voiced_share = 0.8};
}

FillerCandidate steady(double start, double end) {
  auto candidate = island(start, end);
  candidate.voiced_share = 1;
  candidate.change = -4;
  EXPECT_TRUE(candidate.is_steady());
  return candidate;
}

SpokenWord word(const char* text, double start, double end, std::uint32_t syllables = 1) {
  return {.text = text, .time = {start, end}, .syllables = syllables};
}

TEST(Fillers, AreIslandsWithoutAWordOfTheScript) {
  const std::vector<SpokenWord> heard = {word("i", 0, 0.3), word("them", 1.0, 1.3),
                                         word("like", 1.6, 2.0)};
  const std::vector<FillerCandidate> candidates = {island(1.0, 1.3), island(1.6, 2.0)};
  const auto found = decide_fillers(candidates, {.heard = heard, .in_script = {true, false, true}});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(found[0].time.start, 1.0, 1e-9);
  EXPECT_EQ(found[0].text, "");
}

TEST(Fillers, AreNotLongerAdLibs) {
  const std::vector<SpokenWord> heard = {word("absolutely", 1.0, 1.6, 4)};
  EXPECT_THAT(decide_fillers(std::vector{island(1.0, 1.6)}, {.heard = heard, .in_script = {false}}),
              IsEmpty());
}

TEST(Fillers, AreNotClicksAndBreaths) {
  auto click = island(1.0, 1.2);
  click.voiced_share = 0.3;
  EXPECT_THAT(decide_fillers(std::vector{click}, {.heard = {}, .in_script = {true}}), IsEmpty());
}

TEST(Fillers, AreNotRepetitions) {
  const std::vector<SpokenWord> heard = {word("what", 1.0, 1.2), word("your", 1.2, 1.4),
                                         word("what", 2.0, 2.2), word("your", 2.2, 2.5),
                                         word("i", 3.0, 3.3),    word("i", 3.6, 3.9)};
  const std::vector<FillerCandidate> candidates = {island(1.0, 1.4), island(3.0, 3.3)};
  EXPECT_THAT(decide_fillers(candidates, {.heard = heard,
                                          .in_script = {false, false, true, true, false, true}}),
              IsEmpty());
}

TEST(Fillers, KeepAScriptWordThatRunsIntoThem) {
  // The recogniser lets "be" end inside the island that follows it: most of the word is outside.
  const std::vector<SpokenWord> heard = {word("be", 0.4, 1.1)};
  EXPECT_THAT(decide_fillers(std::vector{island(1.0, 1.4)}, {.heard = heard, .in_script = {true}}),
              SizeIs(1));
}

TEST(Fillers, AreNamedWhenTheRecogniserHeardOne) {
  const std::vector<SpokenWord> heard = {word("um", 1.02, 1.28), word("uh", 3, 3.2)};
  const auto found =
      decide_fillers(std::vector{island(1.0, 1.3)}, {.heard = heard, .in_script = {false, false}});
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].text, "um");
  EXPECT_NEAR(found[0].time.start, 1.0, 1e-9);
  EXPECT_EQ(found[1].text, "uh");
}

TEST(Fillers, AreNoneWhenTheScriptSaysSo) {
  const std::vector<SpokenWord> heard = {word("um", 1.0, 1.3)};
  EXPECT_THAT(decide_fillers(std::vector{island(1.0, 1.3)}, {.heard = heard, .in_script = {true}}),
              IsEmpty());
}

TEST(Fillers, MustBeSteadyWithoutAScript) {
  const std::vector<SpokenWord> heard = {word("them", 1.0, 1.3), word("the", 2.0, 2.3),
                                         word("very", 3.0, 3.3, 2), word("how", 4.0, 4.3)};
  auto vowel = steady(4.0, 4.3);
  vowel.shape = FillerShape::held_vowel;
  const std::vector<FillerCandidate> candidates = {island(1.0, 1.3), steady(2.0, 2.3),
                                                   steady(3.0, 3.3), vowel};
  const auto found = decide_fillers(candidates, {.heard = heard});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(found[0].time.start, 2.0, 1e-9);
}

TEST(Fillers, HoldNoWordOfATrustedTranscript) {
  const std::vector<SpokenWord> heard = {word("so", 1.0, 1.3)};
  const std::vector<FillerCandidate> candidates = {steady(1.0, 1.3), island(2.0, 2.3)};
  const auto found = decide_fillers(candidates, {.heard = heard, .trusted = true});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_NEAR(found[0].time.start, 2.0, 1e-9);
}

TEST(Fillers, TakeTheirWordsWithThem) {
  std::vector<SpokenWord> words = {word("i", 0, 0.3), word("them", 1.05, 1.25),
                                   word("like", 1.28, 2.0)};
  remove_fillers(words, std::vector<Filler>{{.time = {1.0, 1.3}, .text = ""}});
  ASSERT_THAT(words, SizeIs(2));
  EXPECT_EQ(words[1].text, "like");
}

}  // namespace
}  // namespace ninety::speech
