// Words said twice and beginnings taken back.
#include "take/repetitions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "take/sample_delivery.h"

namespace ninety {
namespace {

using sample::Delivered;
using sample::kSaid;
using sample::kScript;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::vector<std::string> texts(const std::vector<Repetition>& repetitions) {
  std::vector<std::string> found;
  found.reserve(repetitions.size());
  for (const auto& repetition : repetitions)
    found.push_back(repetition.text);
  return found;
}

TEST(Repetitions, AreFoundWhereTheScriptDoesNotRepeat) {
  EXPECT_THAT(texts(Delivered(sample::spoken("i love a stubborn fault last year our main our main "
                                             "pump stopped every monday so i i took it apart"),
                              kScript)
                        .delivery.repetitions),
              ElementsAre("our main", "i"));
  EXPECT_THAT(texts(Delivered(sample::spoken(kSaid), kScript).delivery.repetitions), IsEmpty());
  EXPECT_THAT(texts(Delivered(sample::spoken("we went on and on and on until may"),
                              "We went on and on and on until May.")
                        .delivery.repetitions),
              IsEmpty());
}

TEST(Repetitions, SpanBothTimesTheWordsWereSaid) {
  const Delivered made(sample::spoken("i love a stubborn a stubborn fault"), kScript);
  ASSERT_THAT(made.delivery.repetitions, SizeIs(1));
  const auto& found = made.delivery.repetitions[0];
  EXPECT_EQ(found.kind, RepetitionKind::repeat);
  EXPECT_DOUBLE_EQ(found.time.start, made.take.words[2].time.start);
  EXPECT_DOUBLE_EQ(found.time.end, made.take.words[5].time.end);
}

TEST(Repetitions, WordsDoubledOnPurposeAreNone) {
  EXPECT_THAT(texts(Delivered(sample::spoken("it was very very hard and i said that that was it"))
                        .delivery.repetitions),
              IsEmpty());
}

TEST(Repetitions, ABeginningTakenBackIsARestart) {
  const Delivered made(
      sample::spoken("i love a stubborn fault last year our big last year our main pump stopped"),
      kScript);
  ASSERT_THAT(made.delivery.repetitions, SizeIs(1));
  EXPECT_EQ(made.delivery.repetitions[0].kind, RepetitionKind::restart);
  EXPECT_EQ(made.delivery.repetitions[0].text, "last year our");
}

TEST(Repetitions, AMisheardSecondTimeIsFoundByItsSpelling) {
  EXPECT_THAT(texts(Delivered(sample::spoken("i love a stubborn fault last year our main bump pump "
                                             "stopped every monday"),
                              kScript)
                        .delivery.repetitions),
              ElementsAre("pump"));
}

}  // namespace
}  // namespace ninety
