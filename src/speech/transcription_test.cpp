#include "speech/transcription.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/script_match.h"

namespace ninety::speech {
namespace {

using testing::ElementsAre;

void expect_sound(const Transcription& heard, double duration) {
  double at = 0;
  for (const auto& word : heard.words) {
    EXPECT_LE(at, word.time.start + 1e-9) << word.text;
    EXPECT_LE(word.time.start, word.time.end + 1e-9) << word.text;
    EXPECT_LE(word.time.end, duration + 1e-9) << word.text;
    at = word.time.start;
  }
}

TEST(Transcription, ReadsWordsAtTheTop) {
  const auto heard = parse_transcription(
      R"({"task":"transcribe","language":"english","duration":3.0,"text":"I cut costs by 30%.",
          "words":[{"word":"I","start":0.1,"end":0.2},{"word":"cut","start":0.25,"end":0.5},
                   {"word":"costs","start":0.5,"end":1.0},{"word":"by","start":1.0,"end":1.2},
                   {"word":"30%","start":1.2,"end":2.2}]})",
      3);
  ASSERT_TRUE(heard);
  EXPECT_TRUE(heard->timed);
  EXPECT_THAT(texts_of(heard->words), ElementsAre("i", "cut", "costs", "by", "thirty", "percent"));
  EXPECT_NEAR(heard->words[1].time.start, 0.25, 1e-9);
  EXPECT_NEAR(heard->words[4].time.start, 1.2, 1e-9);
  EXPECT_NEAR(heard->words[5].time.end, 2.2, 1e-9);
  expect_sound(*heard, 3);
}

TEST(Transcription, JoinsTokensSplitInsideAWord) {
  const auto heard = parse_transcription(
      R"({"text":" Hello kubernetes.","segments":[{"id":0,"text":" Hello kubernetes.","start":0,"end":2,
          "words":[{"word":"[_BEG_]","start":0,"end":0},{"word":" Hello","start":0.0,"end":0.5},
                   {"word":" kub","start":0.6,"end":0.9},{"word":"ernet","start":0.9,"end":1.2},
                   {"word":"es","start":1.2,"end":1.5},{"word":".","start":1.5,"end":1.6},
                   {"word":"[_TT_50]","start":1.6,"end":1.6}]}]})",
      2);
  ASSERT_TRUE(heard);
  EXPECT_THAT(texts_of(heard->words), ElementsAre("hello", "kubernetes"));
  EXPECT_NEAR(heard->words[1].time.start, 0.6, 1e-9);
  EXPECT_GE(heard->words[1].time.end, 1.4);
  expect_sound(*heard, 2);
}

TEST(Transcription, SharesASegmentAmongItsWords) {
  const auto heard = parse_transcription(
      R"({"text":"one two","segments":[{"text":" one two","start":1.0,"end":2.0},
                                       {"text":" three","start":3.0,"end":3.5}]})",
      4);
  ASSERT_TRUE(heard);
  EXPECT_TRUE(heard->timed);
  EXPECT_THAT(texts_of(heard->words), ElementsAre("one", "two", "three"));
  EXPECT_NEAR(heard->words[0].time.start, 1.0, 0.01);
  EXPECT_NEAR(heard->words[1].time.start, 1.5, 0.2);
  EXPECT_NEAR(heard->words[2].time.start, 3.0, 0.01);
}

TEST(Transcription, FillsInMissingTimes) {
  const auto heard = parse_transcription(
      R"({"words":[{"word":"one","start":0.5,"end":1.0},{"word":"two"},{"word":"six"},
                   {"word":"ten","start":2.0,"end":2.5}]})",
      3);
  ASSERT_TRUE(heard);
  ASSERT_EQ(heard->words.size(), 4U);
  EXPECT_NEAR(heard->words[1].time.start, 1.0, 1e-9);
  EXPECT_NEAR(heard->words[2].time.start, 1.5, 1e-9);
  EXPECT_NEAR(heard->words[2].time.end, 2.0, 1e-9);
}

TEST(Transcription, ReadsTextAloneAndSaysThatItHasNoTimes) {
  const auto heard = parse_transcription(R"({"text":"Only the text."})", 6);
  ASSERT_TRUE(heard);
  EXPECT_FALSE(heard->timed);
  EXPECT_THAT(texts_of(heard->words), ElementsAre("only", "the", "text"));
  expect_sound(*heard, 6);
}

TEST(Transcription, DoesNotTrustTimes) {
  const auto heard = parse_transcription(
      R"({"words":[{"word":"one","start":-5,"end":1e300},{"word":"two","start":0.5,"end":0.1},
                   {"word":"six","start":"1","end":null}]})",
      3);
  ASSERT_TRUE(heard);
  expect_sound(*heard, 3);
}

TEST(Transcription, TakesManyWordsWithoutTimesInTheirStride) {
  std::string body = R"({"words":[{"word":"go"})";
  for (int i = 0; i < 100'000; ++i)
    body += R"(,{"word":"go"})";
  const auto heard = parse_transcription(body + "]}", 600);
  ASSERT_TRUE(heard);
  EXPECT_FALSE(heard->timed);
  expect_sound(*heard, 600);
}

TEST(Transcription, RefusesWhatIsNoTranscription) {
  EXPECT_EQ(parse_transcription("<html>busy</html>", 3).error(), "is not JSON");
  EXPECT_EQ(parse_transcription("", 3).error(), "is not JSON");
  EXPECT_EQ(parse_transcription("[]", 3).error(), "is not a JSON object");
  EXPECT_EQ(parse_transcription("{}", 3).error(), "holds no words");
  EXPECT_EQ(parse_transcription(R"({"text":""})", 3).error(), "holds no words");
  EXPECT_EQ(parse_transcription(R"_({"text":" [BLANK_AUDIO] (music)"})_", 3).error(),
            "holds no words");
  EXPECT_EQ(parse_transcription(R"({"text":7,"words":[1,null],"segments":[[]]})", 3).error(),
            "holds no words");
  EXPECT_EQ(parse_transcription(std::string(100'000, '['), 3).error(), "is not JSON");
}

}  // namespace
}  // namespace ninety::speech
