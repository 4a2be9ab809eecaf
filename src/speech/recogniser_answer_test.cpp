#include "speech/recogniser_answer.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ninety::speech {
namespace {

TEST(RecogniserAnswer, TakesWordsWhenTheirPieceIsDone) {
  RecogniserAnswer answer;
  EXPECT_TRUE(answer.feed("word 100 400 2 hel"));
  EXPECT_TRUE(answer.feed("lo\nword 400 900 1 p.\n"));
  EXPECT_TRUE(answer.words().empty());
  EXPECT_TRUE(answer.feed("piece 0\nword 1000 1200 1 lost\n"));
  EXPECT_EQ(answer.pieces_done(), 1U);
  ASSERT_EQ(answer.words().size(), 2U);
  EXPECT_EQ(answer.words()[0].text, "hello");
  EXPECT_EQ(answer.words()[0].syllables, 2U);
  EXPECT_NEAR(answer.words()[0].time.end, 0.4, 1e-9);
  EXPECT_EQ(answer.words()[1].text, "p");
}

TEST(RecogniserAnswer, SharesTheTimeOfACompound) {
  RecogniserAnswer answer;
  EXPECT_TRUE(answer.feed("word 0 1000 3 forty-five\npiece 0\n"));
  ASSERT_EQ(answer.words().size(), 2U);
  EXPECT_EQ(answer.words()[0].text, "forty");
  EXPECT_EQ(answer.words()[0].syllables, 2U);
  EXPECT_EQ(answer.words()[1].syllables, 1U);
  EXPECT_NEAR(answer.words()[1].time.start, 5.0 / 9, 1e-9);
}

TEST(RecogniserAnswer, RefusesWhatNoRecogniserWrites) {
  for (const char* line : {"hello\n", "word 1 2\n", "word 5 1 1 back\n", "word -1 2 1 minus\n",
                           "word 1 2 99999999999 many\n"}) {
    RecogniserAnswer answer;
    EXPECT_FALSE(answer.feed(line)) << line;
  }
  RecogniserAnswer endless;
  EXPECT_FALSE(endless.feed(std::string(10'000, 'w')));
}

}  // namespace
}  // namespace ninety::speech
