// Every bad input: exit status 2, nothing on standard output, one sentence on standard error.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/program.h"

namespace ninety::tests {
namespace {

using testing::HasSubstr;

void expect_refused(const Ran& ran, const std::string& reason) {
  EXPECT_EQ(ran.status, 2) << ran.output << ran.error;
  EXPECT_EQ(ran.output, "");
  EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1) << ran.error;
  EXPECT_THAT(ran.error, testing::StartsWith("ninety: "));
  EXPECT_THAT(ran.error, HasSubstr(reason));
}

Ran check(const std::string& text) { return run_ninety({"check", "-"}, {.input = text}); }

TEST(BadInput, Empty) {
  expect_refused(run_ninety({"check", "/dev/null"}), "/dev/null: the text is empty");
}
TEST(BadInput, EmptyStandardInput) { expect_refused(check(""), "stdin: the text is empty"); }
TEST(BadInput, Blank) { expect_refused(check(" \r\n\t\u00A0\uFEFF\u3000\n"), "the text is blank"); }
TEST(BadInput, Nul) {
  expect_refused(check(std::string("one\ntw\0o", 8)), "byte 6 (line 2) is NUL");
}
TEST(BadInput, Binary) {
  expect_refused(check("\x89PNG\r\n\x1a\n binary"), "byte 0 (line 1) is not valid UTF-8");
}
TEST(BadInput, InvalidUtf8) {
  expect_refused(check("I love\nhard \xC3( bugs"), "byte 12 (line 2) is not valid UTF-8");
}
TEST(BadInput, Over100Kilobytes) {
  expect_refused(check(std::string(100'001, 'a')), "over 100 KB (100,000 bytes)");
}
TEST(BadInput, TenMegabyteWord) {
  expect_refused(check(std::string(std::size_t{10'000'000}, 'a')), "over 100 KB");
}
TEST(BadInput, Missing) {
  expect_refused(run_ninety({"check", "no-such-file.txt"}),
                 "no-such-file.txt: cannot be read (No such file");
}
TEST(BadInput, Directory) {
  expect_refused(run_ninety({"check", "examples"}), "examples: cannot be read (Is a directory");
}

TEST(BadInput, HundredThousandSentences) {
  std::string text;
  for (int i = 0; i < 100'000; ++i)
    text += "I fix it. ";
  expect_refused(check(text), "over 100 KB");
}

TEST(BadInput, EndlessInputIsNotReadToItsEnd) {
  expect_refused(run_shell("$NINETY check /dev/zero"), "over 100 KB");
}

TEST(BadInput, Unreadable) {
  if (::geteuid() == 0) GTEST_SKIP() << "root can read everything";
  const TemporaryFile file("I love hard bugs.");
  ::chmod(file.path().c_str(), 0);
  expect_refused(run_ninety({"check", file.path()}), "cannot be read (Permission denied");
}

TEST(BadInput, AnAnswerAtTheLimitIsJudged) {
  std::string text;
  while (text.size() < 99'900)
    text += "I rebuilt the booking page and the queue was gone by spring. ";
  EXPECT_EQ(check(text).status, 0);
}

TEST(BadUsage, NoCommand) { expect_refused(run_ninety({}), "see ninety --help"); }
TEST(BadUsage, UnknownCommand) {
  expect_refused(run_ninety({"chekc"}), "chekc is no command; did you mean check?");
}
TEST(BadUsage, UnknownOption) {
  expect_refused(run_ninety({"check", "--fromat", "json", "x"}), "see ninety check --help");
}
TEST(BadUsage, UnknownFormat) {
  expect_refused(run_ninety({"check", "--format", "xml", "x"}), "--format");
}
TEST(BadUsage, BadWidth) { expect_refused(run_ninety({"check", "--width", "7", "x"}), "--width"); }
TEST(BadUsage, BadJobs) { expect_refused(run_ninety({"batch", "--jobs", "0", "x"}), "--jobs"); }
TEST(BadUsage, ANameWithALineBreakStaysOneLine) {
  expect_refused(run_ninety({"check", "no\nfile"}), "no file: cannot be read");
}

TEST(BadUsage, UnknownCriterionNamesTheNearest) {
  expect_refused(run_ninety({"explain", "F2.mesured"}),
                 "F2.mesured is no criterion; did you mean F2.measured?");
}

TEST(BadUsage, OutputThatCannotBeWritten) {
  expect_refused(run_ninety({"check", "--output", "/no/such/folder/x", "examples/answer.txt"}),
                 "/no/such/folder/x: cannot be written");
}

TEST(BadUsage, AFullDiskIsTold) {
  const auto ran = run_shell("$NINETY check examples/answer.txt > /dev/full");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.error, HasSubstr("standard output: No space left on device"));
}

struct Settings {
  const char* toml;
  const char* reason;
};

class BadSettings : public testing::TestWithParam<Settings> {};

TEST_P(BadSettings, AreRefusedWithThePlace) {
  const TemporaryFile file(GetParam().toml);
  expect_refused(run_ninety({"check", "--settings", file.path(), "examples/answer.txt"}),
                 GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    All, BadSettings,
    testing::Values(
        Settings{"[norms]\nlongest_second = 3",
                 "line 2: longest_second is no norm; did you mean longest_seconds?"},
        Settings{"[norms]\nlongest_seconds = \"3\"", "line 2: longest_seconds needs a number"},
        Settings{"[norms]\nlongest_seconds = -3",
                 "line 2: longest_seconds needs a number from 1 to 3600"},
        Settings{"[norms]\nlongest_seconds = nan", "line 2: longest_seconds needs a number from"},
        Settings{"[norms]\nlongest_seconds = 30", "shortest_seconds is over longest_seconds"},
        Settings{"norms = 3", "line 1: norms is no setting"},
        Settings{"[colour]\n", "colour is no setting"},
        Settings{"[norms\n", "line 1: not valid TOML"}));

TEST(BadSettingsFile, Missing) {
  expect_refused(run_ninety({"check", "--settings", "none.toml", "examples/answer.txt"}),
                 "none.toml: cannot be read");
}

TEST(BadEvaluation, NoLabels) {
  expect_refused(run_ninety({"eval", "examples/batch.jsonl"}), "examples/batch.jsonl:1:");
  expect_refused(run_ninety({"eval", "none.jsonl"}), "none.jsonl");
}

}  // namespace
}  // namespace ninety::tests
