#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

std::vector<json> rows_of(const std::string& output) {
  std::vector<json> rows;
  std::istringstream lines(output);
  for (std::string line; std::getline(lines, line);)
    rows.push_back(json::parse(line));
  return rows;
}

std::string line_of(const std::string& id, const std::string& text) {
  return json({{"id", id}, {"text", text}}).dump() + "\n";
}

/// `count` lines, each with a text of its own.
std::string many_lines(int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += line_of("n" + std::to_string(i), "I love hard bugs. Last year I fixed " +
                                                  std::to_string(i) + " of them myself.");
  }
  return lines;
}

TEST(Batch, GivesTheResultsOfCheckInOrder) {
  const auto ran = run_ninety({"batch", "examples/batch.jsonl"});
  EXPECT_EQ(ran.status, 0) << ran.error;
  EXPECT_EQ(ran.error, "");
  const auto rows = rows_of(ran.output);
  ASSERT_EQ(rows.size(), 5U);
  std::istringstream lines(source_file("examples/batch.jsonl"));
  for (const auto& row : rows) {
    std::string line;
    std::getline(lines, line);
    const auto given = json::parse(line);
    EXPECT_EQ(row.at("id"), given.at("id"));
    const auto one =
        run_ninety({"check", "--format", "json", "--question", given.value("question", ""), "-"},
                   {.input = given.at("text").get<std::string>()});
    auto expected = json::parse(one.output);
    expected["id"] = given.at("id");
    EXPECT_EQ(row, expected);
  }
}

TEST(Batch, SameBytesWhateverTheThreads) {
  const auto lines = many_lines(1500);
  const auto one = run_ninety({"batch", "--jobs", "1", "-"}, {.input = lines});
  const auto four = run_ninety({"batch", "--jobs", "4", "-"}, {.input = lines});
  EXPECT_EQ(one.status, 0) << one.error;
  EXPECT_EQ(std::count(one.output.begin(), one.output.end(), '\n'), 1500);
  EXPECT_TRUE(one.output == four.output);
}

struct Bad {
  std::string line;
  std::string reason;
  bool named = false;  // the error object holds the id "x"
};

std::vector<Bad> bad_lines() {
  const std::string deep(10'000, '[');
  return {{R"({"id":"x","text":"I lo)", "the line ends inside a string"},
          {R"({"id":"x","text":"I love it")", "cut or not valid JSON"},
          {R"({"id":"x","text":"ok","more":)" + deep + std::string(10'000, ']') + "}",
           "nested over 1024 deep"},
          {deep, "cut or not valid JSON|nested over 1024 deep"},
          {R"({"id":"x","text":"ok","more":[1,,2]})", "cut or not valid JSON"},
          {R"({"id":"x","text":"ok"} more)", "cut or not valid JSON"},
          {R"(["x","ok"])", "no JSON object"},
          {"", "the line is blank"},
          {R"({"text":"ok"})", "\"id\" is missing"},
          {R"({"id":7,"text":"ok"})", "\"id\" is not a string"},
          {R"({"id":"x"})", "\"text\" is missing", true},
          {R"({"id":"x","text":[]})", "\"text\" is not a string", true},
          {R"({"id":"x","text":"ok","question":1})", "\"question\" is not a string", true},
          {R"({"id":"x","text":""})", "the text is empty", true},
          {R"({"id":"x","text":" \n "})", "the text is blank", true},
          {R"({"id":"x","text":"a\u0000b"})", "NUL", true},
          {R"({"id":"x","text":"\ud800"})", "escape|cut or not valid JSON|UTF-8"},
          {"{\"id\":\"x\",\"text\":\"a\xFF\"}", "not valid UTF-8"},
          {R"({"id":"x","text":")" + std::string(100'001, 'a') + "\"}", "over 100 KB", true},
          {R"({"id":"x","text":")" + std::string(2'000'000, 'a') + "\"}", "over 1 MB"}};
}

TEST(Batch, ABadLineGivesItsErrorAndTheRunGoesOn) {
  const auto bad = bad_lines();
  std::string input;
  for (const auto& each : bad)
    input += each.line + "\n" + line_of("good", "I love hard bugs.");
  const auto ran = run_ninety({"batch", "-"}, {.input = input});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.error, HasSubstr(std::to_string(bad.size()) + " of " +
                                   std::to_string(2 * bad.size()) + " lines could not be judged"));
  EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1);
  const auto rows = rows_of(ran.output);
  ASSERT_EQ(rows.size(), 2 * bad.size());
  for (std::size_t i = 0; i < bad.size(); ++i) {
    const auto& row = rows[2 * i];
    EXPECT_EQ(row.at("line"), 2 * i + 1);
    EXPECT_THAT(row.at("error").get<std::string>(), testing::ContainsRegex(bad[i].reason));
    EXPECT_EQ(row.at("id"), bad[i].named ? json("x") : json(nullptr)) << bad[i].line.substr(0, 80);
    EXPECT_EQ(rows[2 * i + 1].at("id"), "good");
  }
}

TEST(Batch, TakesAByteOrderMarkWindowsLinesAndNoLastLineBreak) {
  const auto ran =
      run_ninety({"batch", "-"}, {.input = "\xEF\xBB\xBF{\"id\":\"a\",\"text\":\"I love "
                                           "it.\"}\r\n{\"id\":\"b\",\"text\":\"I love it.\"}"});
  EXPECT_EQ(ran.status, 0) << ran.error << ran.output;
  EXPECT_EQ(rows_of(ran.output).size(), 2U);
}

TEST(Batch, EmptyInputIsRefused) {
  const auto ran = run_ninety({"batch", "/dev/null"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.error, HasSubstr("/dev/null: empty"));
}

TEST(Batch, DirectoryAndMissingFileAreRefused) {
  EXPECT_THAT(run_ninety({"batch", "examples"}).error,
              HasSubstr("examples: cannot be read (Is a directory)"));
  EXPECT_THAT(run_ninety({"batch", "none.jsonl"}).error, HasSubstr("none.jsonl: cannot be read"));
}

TEST(Batch, AClosedPipeEndsItInOneSentence) {
  const auto ran =
      run_ninety({"batch", "--jobs", "2", "-"}, {.input = many_lines(5000), .read_at_most = 1});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.error, "ninety: standard output: its reader closed it; the output is cut short\n");
}

TEST(Batch, AnInterruptionLeavesWholeLines) {
  const auto ran = run_ninety({"batch", "--jobs", "2", "-"},
                              {.input = many_lines(20000), .interrupt_after_bytes = 1});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.error, HasSubstr("interrupted; "));
  ASSERT_FALSE(ran.output.empty());
  EXPECT_EQ(ran.output.back(), '\n');
  const auto rows = rows_of(ran.output);
  EXPECT_LT(rows.size(), 20000U);
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(rows[i].at("id"), "n" + std::to_string(i));
}

TEST(Batch, AnswersEachLineBeforeTheNextComes) {
  // The second line is written only when the first answer has been read; a batch that waits for
  // more is stopped.
  const auto ran = run_shell(
      "folder=$(mktemp -d); mkfifo $folder/in $folder/out; "
      "timeout 60 $NINETY batch - <$folder/in >$folder/out & "
      "exec 3>$folder/in 4<$folder/out; rm -r $folder; "
      "head -n 1 examples/batch.jsonl >&3; read -r first <&4 && echo first; "
      "head -n 1 examples/batch.jsonl >&3; read -r second <&4 && echo second; "
      "exec 3>&-; wait $!; echo $?");
  EXPECT_EQ(ran.output, "first\nsecond\n0\n");
}

}  // namespace
}  // namespace ninety::tests
