#include "speech/script_match.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

using testing::ElementsAre;

std::vector<ScriptWord> text_of(std::string_view script) {
  return words_as_said(read_aloud(script), {});
}

/// Words half a second apart, 0.4 s each.
std::vector<SpokenWord> heard(std::initializer_list<const char*> texts) {
  std::vector<SpokenWord> words;
  for (const char* text : texts) {
    const double start = 0.5 * static_cast<double>(words.size());
    words.push_back({.text = text, .time = {start, start + 0.4}, .syllables = 1});
  }
  return words;
}

TEST(ScriptMatch, TellsWhichHeardWordsAreTheScripts) {
  const auto match = match_words(text_of("I like hard bugs in old code."),
                                 heard({"i", "like", "the", "hard", "bugs", "in", "code"}));
  EXPECT_THAT(match.in_text, ElementsAre(true, true, false, true, true, true, true));
  EXPECT_EQ(match.heard_for[5], kNotHeard);
  EXPECT_EQ(match.heard_for[6], 6U);
}

TEST(ScriptMatch, KeepsTheExactWordsOfATranscript) {
  const auto words = with_times(text_of("I like hard bugs, really."),
                                heard({"i", "like", "heart", "bugs", "really"}), 3);
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[2].text, "hard");
  EXPECT_NEAR(words[2].time.start, 1.0, 1e-9);  // where "heart" was heard
  EXPECT_NEAR(words[2].time.end, 1.4, 1e-9);
  EXPECT_EQ(words[2].syllables, 0U);  // of another word
  EXPECT_EQ(words[3].syllables, 1U);
}

TEST(ScriptMatch, InterpolatesWordsThatWereNotHeard) {
  const auto words =
      with_times(text_of("I like very old hard bugs"), heard({"i", "like", "hard", "bugs"}), 3);
  ASSERT_EQ(words.size(), 6U);
  EXPECT_NEAR(words[2].time.start, 0.9, 1e-9);
  EXPECT_NEAR(words[3].time.end, 1.0, 1e-9);
  EXPECT_LE(words[2].time.end, words[3].time.start + 1e-9);
}

TEST(ScriptMatch, SharesTheRecordingWhenNothingWasHeard) {
  const auto words = with_times(text_of("one two"), {}, 3);
  ASSERT_EQ(words.size(), 2U);
  EXPECT_NEAR(words[0].time.start, 0, 1e-9);
  EXPECT_NEAR(words[0].time.end, 1.5, 1e-9);
  EXPECT_NEAR(words[1].time.end, 3, 1e-9);
}

}  // namespace
}  // namespace ninety::speech
