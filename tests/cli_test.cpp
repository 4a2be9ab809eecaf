// The program as a person meets it: help, colours, files, documentation.
#include <regex>
#include <set>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/program.h"

namespace ninety::tests {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kCommands[] = {"check", "batch",  "listen", "explain", "eval",
                                     "serve", "export", "import", "wipe"};

TEST(Help, BeginsWithExamples) {
  for (const auto* command : kCommands) {
    const auto ran = run_ninety({command, "--help"});
    EXPECT_EQ(ran.status, 0);
    const auto examples = ran.output.find("Examples:\n  ninety ");
    ASSERT_NE(examples, std::string::npos) << ran.output;
    EXPECT_LT(examples, ran.output.find("Usage: ninety "));
    EXPECT_THAT(ran.output, HasSubstr(std::string("Usage: ninety ") + command));
  }
  EXPECT_THAT(run_ninety({"--help"}).output, HasSubstr("Examples:\n  ninety check answer.txt"));
}

TEST(Help, VersionIsOneLine) {
  const auto ran = run_ninety({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.output, testing::MatchesRegex("ninety [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

/// Every long option of every command, as the program names them.
std::set<std::string> options_of_program() {
  std::set<std::string> options;
  for (const auto* command : kCommands) {
    const auto help = run_ninety({command, "--help"}).output;
    const auto usage = help.substr(help.find("Usage: "));
    const std::regex option("--[a-z-]+");
    for (std::sregex_iterator at(usage.begin(), usage.end(), option), end; at != end; ++at)
      options.insert(at->str());
  }
  return options;
}

TEST(Help, EveryOptionIsInManualDocumentationAndCompletions) {
  const auto options = options_of_program();
  EXPECT_GE(options.size(), 10U);
  for (const auto* file : {"man/ninety.1", "docs/cli.md", "completions/ninety.bash",
                           "completions/_ninety", "completions/ninety.fish"}) {
    // roff escapes hyphens, and fish names options without them
    auto text = std::regex_replace(source_file(file), std::regex(R"(\\-)"), "-");
    text = std::regex_replace(text, std::regex("-l ([a-z])"), "--$1");
    for (const auto& option : options)
      EXPECT_THAT(text, HasSubstr(option)) << file;
    for (const auto* command : kCommands)
      EXPECT_THAT(text, HasSubstr(command)) << file;
  }
}

TEST(Colour, NoneInAPipe) {
  EXPECT_THAT(run_ninety({"check", "examples/answer.txt"}).output, Not(HasSubstr("\x1b")));
  EXPECT_THAT(run_ninety({"check", "--color", "never", "examples/answer.txt"}).output,
              Not(HasSubstr("\x1b")));
}

TEST(Colour, AlwaysMeansAlways) {
  const auto ran = run_ninety({"check", "--color", "always", "examples/answer.txt"},
                              {.environment = {{"NO_COLOR", "1"}}});
  EXPECT_THAT(ran.output, HasSubstr("\x1b["));
}

/// script(1) gives the program a terminal.
std::string on_a_terminal(const std::string& environment) {
  return run_shell(environment +
                   " TERM=xterm script -qec '\"$NINETY\" check --width 80 examples/answer.txt' "
                   "/dev/null < /dev/null")
      .output;
}

TEST(Colour, ATerminalGetsADrawingWithColoursUnlessNoColorIsSet) {
  if (run_shell("script -qec true /dev/null").status != 0) GTEST_SKIP() << "no terminal to be had";
  const auto coloured = on_a_terminal("NO_COLOR=");
  EXPECT_THAT(coloured, HasSubstr("┃"));
  EXPECT_THAT(coloured, HasSubstr("\x1b["));
  const auto plain = on_a_terminal("NO_COLOR=1");
  EXPECT_THAT(plain, HasSubstr("┃"));
  EXPECT_THAT(plain, Not(HasSubstr("\x1b[")));
}

TEST(Check, TheScoreIsShownOnDemandOnly) {
  EXPECT_THAT(run_ninety({"check", "examples/answer.txt"}).output, Not(HasSubstr(" of 100")));
  EXPECT_THAT(run_ninety({"check", "--score", "examples/answer.txt"}).output, HasSubstr(" of 100"));
}

TEST(Check, OutputGoesIntoTheFile) {
  const TemporaryFile file("");
  const auto ran =
      run_ninety({"check", "--format", "html", "--output", file.path(), "examples/answer.txt"});
  EXPECT_EQ(ran.status, 0) << ran.error;
  EXPECT_EQ(ran.output, "");
  EXPECT_THAT(run_shell("cat " + file.path()).output, testing::StartsWith("<!doctype html>"));
}

TEST(Check, AClosedPipeIsOneSentence) {
  // A pipe whose only reader is closed before anything is written into it.
  const auto ran = run_shell(
      "folder=$(mktemp -d); mkfifo $folder/out; exec 3<>$folder/out 4>$folder/out 3>&-; "
      "rm -r $folder; $NINETY check examples/answer.txt >&4");
  EXPECT_THAT(ran.error, HasSubstr("ninety: standard output: its reader closed it"));
}

TEST(Explain, ListsEveryCriterionAndPrintsItsPage) {
  const auto list = run_ninety({"explain"});
  EXPECT_EQ(list.status, 0);
  for (const auto* id : {"V1", "F2.measured", "S.mastery", "P.extrinsic"}) {
    EXPECT_THAT(list.output, HasSubstr(std::string("  ") + id + " "));
    const auto page = run_ninety({"explain", id});
    EXPECT_EQ(page.status, 0) << page.error;
    EXPECT_THAT(page.output, HasSubstr(id));
  }
  EXPECT_EQ(run_ninety({"explain", "f2.MEASURED"}).output,
            run_ninety({"explain", "F2.measured"}).output);
}

TEST(Eval, MeasuresLabelledAnswers) {
  const auto ran = run_shell(
      "head -n 20 data/corpus/part1.jsonl > /tmp/ninety-eval-$$.jsonl; $NINETY eval "
      "/tmp/ninety-eval-$$.jsonl; "
      "s=$?; rm /tmp/ninety-eval-$$.jsonl; exit $s");
  EXPECT_EQ(ran.status, 0) << ran.error;
  for (const auto* figure :
       {"20 labelled answers", "roles, by word", "written", "transcript", "source", "motivation",
        "verdict", "pitfalls shown", "criteria statuses", "F2.measured"}) {
    EXPECT_THAT(ran.output, HasSubstr(figure));
  }
}

/// Lines of the ```sh blocks of docs/cli.md, each with the exit status that `# exit N` promises.
std::vector<std::pair<std::string, int>> documented_commands() {
  std::vector<std::pair<std::string, int>> commands;
  std::istringstream lines(source_file("docs/cli.md"));
  bool inside = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      inside = line == "```sh";
    } else if (inside && !line.empty()) {
      const auto mark = line.find("# exit ");
      commands.emplace_back(line, mark == std::string::npos ? 0 : std::stoi(line.substr(mark + 7)));
    }
  }
  return commands;
}

TEST(Documentation, EveryExampleRuns) {
  const auto commands = documented_commands();
  EXPECT_GE(commands.size(), 8U);
  for (const auto& [command, status] : commands) {
    const auto ran = run_shell(
        "folder=$(mktemp -d); ln -s \"$PWD/examples\" \"$PWD/data\" \"$folder\"; cd \"$folder\"; "
        "ninety() { \"$NINETY\" \"$@\"; }; " +
        command + "\nstatus=$?; rm -r \"$folder\"; exit $status");
    EXPECT_EQ(ran.status, status) << command << '\n' << ran.error;
  }
}

}  // namespace
}  // namespace ninety::tests
