#include "helper/run.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "helper/descriptor.h"

namespace ninety::helper {
namespace {

/// Programs of the system stand in for helpers.
class RunHelper : public testing::Test {
 protected:
  void SetUp() override { ::setenv("NINETY_LIBEXEC", "/bin", 1); }
  void TearDown() override {
    ::unsetenv("NINETY_LIBEXEC");
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child is left behind";
  }
  Ended run_with(const Program& program, const Watch& watch, std::string_view bytes = "") {
    const auto input = file_in_memory(bytes);
    return run(program, input.get(), watch);
  }
};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

TEST_F(RunHelper, GivesInputAndOutput) {
  std::string heard;
  const auto keep = [&heard](std::string_view block) {
    heard += block;
    return true;
  };
  const auto ended = run_with({.name = "cat"}, {.receive = keep}, "one\ntwo\n");
  EXPECT_TRUE(ended.with(0));
  EXPECT_EQ(heard, "one\ntwo\n");
}

TEST_F(RunHelper, TellsTheExitStatus) {
  const auto ended = run_with({.name = "sh", .arguments = {"-c", "exit 3"}}, {});
  EXPECT_TRUE(ended.with(3));
}

TEST_F(RunHelper, GivesNoVariablesOfOurs) {
  ::setenv("NINETY_SECRET", "1", 1);
  std::string heard;
  const auto keep = [&heard](std::string_view block) {
    heard += block;
    return true;
  };
  EXPECT_TRUE(run_with({.name = "env"}, {.receive = keep}).with(0));
  EXPECT_EQ(heard, "LC_ALL=C\n");
  ::unsetenv("NINETY_SECRET");
}

TEST_F(RunHelper, KillsWhatTakesTooLong) {
  const auto start = std::chrono::steady_clock::now();
  const auto ended = run_with({.name = "sleep", .arguments = {"60"}}, {.seconds = 0.2});
  EXPECT_EQ(ended.ending, Ending::late);
  EXPECT_TRUE(WIFSIGNALED(ended.status) && WTERMSIG(ended.status) == SIGKILL);
  EXPECT_LT(seconds_since(start), 20);
}

TEST_F(RunHelper, KillsWhatIsSilentTooLong) {
  const auto ended = run_with({.name = "sh", .arguments = {"-c", "echo a; exec sleep 60"}},
                              {.seconds = 30, .silent_seconds = 0.2});
  EXPECT_EQ(ended.ending, Ending::late);
}

TEST_F(RunHelper, KillsWhatClosedItsOutputAndDoesNotEnd) {
  const auto ended =
      run_with({.name = "sh", .arguments = {"-c", "exec sleep 60 >/dev/null"}}, {.seconds = 0.3});
  EXPECT_EQ(ended.ending, Ending::late);
}

TEST_F(RunHelper, CancelsWithinHalfASecond) {
  const auto start = std::chrono::steady_clock::now();
  const auto ended =
      run_with({.name = "yes"}, {.cancelled = [start] { return seconds_since(start) > 0.1; }});
  EXPECT_EQ(ended.ending, Ending::cancelled);
  EXPECT_LT(seconds_since(start), 20);
}

TEST_F(RunHelper, StopsWhenNoMoreIsWanted) {
  EXPECT_EQ(run_with({.name = "yes"}, {.receive = [](std::string_view) { return false; }}).ending,
            Ending::stopped);
}

TEST_F(RunHelper, MissesWhatIsNotThere) {
  EXPECT_EQ(run_with({.name = "ninety-nothing"}, {}).ending, Ending::missing);
}

}  // namespace
}  // namespace ninety::helper
