// A recogniser that crashes or talks nonsense takes nothing down with it.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "speech/recognise.h"
#include "speech/recogniser.h"
#include "speech/script_match.h"
#include "tests/other_recogniser.h"
#include "tests/recordings.h"
#include "tests/spoken_samples.h"

namespace ninety::tests {
namespace {

using namespace speech;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(RecogniserCrash, StartsACrashedRecogniserOnceMore) {
  const auto samples = say("I learned to listen before I spoke.");
  const OtherRecogniser crashes_once(
      "mkdir $here/crashed 2>/dev/null && kill -ABRT $$\nexec $real \"$@\"");
  const auto words = run_recogniser(samples, "", {});
  ASSERT_TRUE(words) << words.error();
  EXPECT_GE(words->size(), 5U);
}

TEST(RecogniserCrash, DoesNotRepeatPiecesThatWereDone) {
  const auto samples = say("I learned to listen before I spoke.");
  const OtherRecogniser crashes_after_one(
      "mkdir $here/crashed 2>/dev/null || exit 1\n"
      "echo 'word 0 500 1 hello'; echo 'piece 0'; kill -ABRT $$");
  const auto words = run_recogniser(samples, "", {});
  ASSERT_TRUE(words) << words.error();
  ASSERT_THAT(*words, SizeIs(1));
}

TEST(RecogniserCrash, SurvivesARecogniserThatAlwaysCrashes) {
  const auto& samples = talk();
  const OtherRecogniser crashes("kill -ABRT $$");
  const auto found = heard(samples, {.script = kSpokenText});
  EXPECT_EQ(found.origin, TranscriptOrigin::none);
  EXPECT_THAT(found.words, IsEmpty());
  EXPECT_THAT(found.failure, HasSubstr("--transcript FILE"));
  const auto corrected = heard(samples, {.transcript = "hello there"});
  EXPECT_EQ(texts_of(corrected.words), (std::vector<std::string>{"hello", "there"}));
  EXPECT_THAT(corrected.notices, ElementsAre(HasSubstr("estimates")));
}

TEST(RecogniserCrash, DoesNotBelieveAnotherProgramsOutput) {
  const auto& samples = talk();
  const OtherRecogniser talks("echo nonsense");
  EXPECT_THAT(heard(samples, {}).failure, HasSubstr("the recogniser failed"));
}

}  // namespace
}  // namespace ninety::tests
