// check, batch and stories with a posting and an organisation's page.
#include <algorithm>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"
#include "text/utf8.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kJob = "examples/posting.txt";
const std::string kCompany = "examples/company.md";

json checked(const std::string& answer, const std::vector<std::string>& more) {
  std::vector<std::string> arguments = {"check", "--format", "json"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  arguments.emplace_back("-");
  const auto ran = run_ninety(arguments, {.input = answer});
  EXPECT_EQ(ran.status, 0) << ran.error;
  return json::parse(ran.output);
}

std::string status_of(const json& report, std::string_view id) {
  for (const auto& criterion : report.at("criteria")) {
    if (criterion.at("id") == id) return criterion.at("status");
  }
  return "";
}

void expect_words(const json& places, const std::string& text) {
  for (const auto& place : places) {
    const auto begin = place.at("begin").get<std::size_t>();
    const auto end = place.at("end").get<std::size_t>();
    ASSERT_LE(begin, end);
    ASSERT_LE(end, text.size());
    EXPECT_TRUE(utf8::is_border(text, begin) && utf8::is_border(text, end));
    if (place.contains("text")) {
      EXPECT_EQ(place.at("text"), text.substr(begin, end - begin));
    }
  }
}

TEST(Fit, HasTheShapeOfTheInterface) {
  const auto answer = source_file("examples/answer.txt");
  const auto report = checked(answer, {"--job", kJob, "--company", kCompany});
  const auto& fit = report.at("fit");
  EXPECT_GE(fit.at("score").get<double>(), 0.0);
  EXPECT_LE(fit.at("score").get<double>(), 100.0);
  EXPECT_FALSE(fit.at("competencies").empty());
  for (const auto& competency : fit.at("competencies")) {
    EXPECT_THAT(competency.at("status").get<std::string>(),
                testing::AnyOf("shown", "claimed", "absent"));
    EXPECT_EQ(competency.at("evidence").empty(), competency.at("status") == "absent");
    expect_words(competency.at("evidence"), answer);
    expect_words(competency.at("posting_evidence"), source_file(kJob));
  }
  for (const auto& value : fit.at("values"))
    expect_words(value.at("evidence"), answer);
  EXPECT_THAT(fit.at("closing").at("status").get<std::string>(),
              testing::AnyOf("met", "partly", "missing"));
  expect_words(fit.at("closing").at("evidence"), answer);
  for (const auto* id : {"T1", "T2", "T3", "T4", "T5", "T.parroting", "F3.role"})
    EXPECT_NE(status_of(report, id), "") << id;
}

TEST(Fit, IsNotThereWithoutAPosting) {
  const auto report = checked(source_file("examples/answer.txt"), {});
  EXPECT_FALSE(report.contains("fit"));
  for (const auto* id : {"T1", "T2", "T5", "F3.role", "P.any_job"})
    EXPECT_EQ(status_of(report, id), "not_applicable") << id;
}

TEST(Fit, FlagsEachPastedRunOnce) {
  const std::string answer =
      "What drives me is to keep the diary in order and write down what the vet needs. Last year I "
      "helped a colleague. I hand over open matters to the evening shift, since that is "
      "how I am.";
  const auto report = checked(answer, {"--job", kJob});
  std::vector<std::string> pasted;
  for (const auto& diagnostic : report.at("diagnostics")) {
    if (diagnostic.at("code") == "T.parroting")
      pasted.push_back(answer.substr(
          diagnostic.at("begin"),
          diagnostic.at("end").get<std::size_t>() - diagnostic.at("begin").get<std::size_t>()));
  }
  EXPECT_THAT(pasted,
              testing::ElementsAre("keep the diary in order and write down what the vet needs",
                                   "hand over open matters to the evening shift"));
}

TEST(Fit, ComesWithEachLineOfABatch) {
  const auto posting = source_file(kJob);
  json own = {{"id", "a"}, {"text", source_file("examples/answer.txt")}, {"job", posting}};
  json other = {{"id", "b"}, {"text", source_file("examples/answer.txt")}};
  json bad = {{"id", "c"}, {"text", "I love hard bugs."}, {"job", 3}};
  const auto ran = run_ninety(
      {"batch", "-"}, {.input = own.dump() + "\n" + other.dump() + "\n" + bad.dump() + "\n"});
  EXPECT_EQ(ran.status, 2);
  std::istringstream lines(ran.output);
  std::string line;
  std::getline(lines, line);
  const auto first = json::parse(line);
  EXPECT_EQ(first.at("fit"),
            checked(source_file("examples/answer.txt"), {"--job", kJob}).at("fit"));
  std::getline(lines, line);
  EXPECT_FALSE(json::parse(line).contains("fit"));
  std::getline(lines, line);
  EXPECT_THAT(line, HasSubstr("\"error\""));
  const auto all = run_ninety({"batch", "--job", kJob, "-"}, {.input = other.dump() + "\n"});
  EXPECT_EQ(json::parse(all.output).at("fit"), first.at("fit"));
}

TEST(Fit, IsATableInTheReports) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{
           {}, {"--color", "always", "--width", "80"}, {"--format", "html"}}) {
    std::vector<std::string> all = {"check", "--job", kJob, "--company", kCompany};
    all.insert(all.end(), arguments.begin(), arguments.end());
    all.emplace_back("examples/answer.txt");
    const auto ran = run_ninety(all);
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_THAT(ran.output, HasSubstr("Fit: "));
    EXPECT_THAT(ran.output, HasSubstr("ending for this role"));
  }
}

TEST(Stories, AreRankedWithReasonsSideBySide) {
  const auto ran =
      run_ninety({"stories", "--job", kJob, "--format", "json", "examples/stories.jsonl"});
  ASSERT_EQ(ran.status, 0) << ran.error;
  const auto ranking = json::parse(ran.output).at("ranking");
  ASSERT_EQ(ranking.size(), 3U);
  EXPECT_EQ(ranking[0].at("id"), "lost-bookings");
  double before = 101;
  for (const auto& story : ranking) {
    EXPECT_LE(story.at("score").get<double>(), before);
    before = story.at("score");
    for (const auto& reason : story.at("reasons")) {
      EXPECT_NE(reason.at("competency"), "");
      EXPECT_NE(reason.at("story_evidence").at("text"), "");
      EXPECT_NE(reason.at("posting_evidence").at("text"), "");
    }
  }
  const auto told = run_ninety({"stories", "--job", kJob, "examples/stories.jsonl"});
  EXPECT_THAT(told.output, HasSubstr("1. lost-bookings: tell this one"));
}

TEST(Stories, RefuseWhatIsNoStory) {
  const auto refused = [](const std::string& input, const std::string& what) {
    const auto ran = run_ninety({"stories", "--job", kJob, "-"}, {.input = input});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.error, HasSubstr(what));
    EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1);
  };
  refused("", "no stories");
  refused("{\"id\": \"a\"}\n", "line 1");
  refused("[]\n", "no JSON object");
  refused("{\"id\":\"a\",\"text\":\"I ran.\"}\n{\"id\":\"a\",\"text\":\"I ran.\"}\n",
          "earlier story");
  EXPECT_EQ(run_ninety({"stories", "examples/stories.jsonl"}).status, 2);
  EXPECT_EQ(run_ninety({"check", "--job", "no-such-file", "examples/answer.txt"}).status, 2);
  EXPECT_EQ(run_ninety({"check", "--job", "-", "-"}, {.input = "a"}).status, 2);
}

}  // namespace
}  // namespace ninety::tests
