// A recogniser that crashes or talks nonsense takes nothing down with it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "helper/run.h"
#include "speech/recognise.h"
#include "speech/recogniser.h"
#include "speech/script_match.h"
#include "tests/recordings.h"
#include "tests/spoken_samples.h"

namespace ninety::tests {
namespace {

using namespace speech;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// A folder with a program in place of the recogniser, used while it lives.
class OtherRecogniser {
 public:
  explicit OtherRecogniser(const std::string& script) {
    const auto real = helper::path_of("ninety-recogniser");
    folder_ = std::filesystem::path(written("", "folder")).replace_extension("libexec");
    std::filesystem::create_directory(folder_);
    std::ofstream(folder_ / "ninety-recogniser")
        << "#!/bin/sh\nreal=" << real << "\nhere=" << folder_.string() << '\n'
        << script << '\n';
    std::filesystem::permissions(folder_ / "ninety-recogniser", std::filesystem::perms::owner_all);
    ::setenv("NINETY_LIBEXEC", folder_.c_str(), 1);
  }
  OtherRecogniser(const OtherRecogniser&) = delete;
  OtherRecogniser& operator=(const OtherRecogniser&) = delete;
  OtherRecogniser(OtherRecogniser&&) = delete;
  OtherRecogniser& operator=(OtherRecogniser&&) = delete;
  ~OtherRecogniser() {
    ::unsetenv("NINETY_LIBEXEC");
    std::filesystem::remove_all(folder_);
  }

 private:
  std::filesystem::path folder_;
};

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
