// The JSON of `ninety check` against the machine interface that other programs rely on.
#include <filesystem>
#include <regex>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"
#include "text/utf8.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::AnyOf;
using testing::HasSubstr;

json checked(const std::string& text, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments = {"check", "--format", "json", "-"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  const auto ran = run_ninety(arguments, {.input = text});
  EXPECT_EQ(ran.status, 0) << ran.error;
  EXPECT_EQ(ran.error, "");
  return json::parse(ran.output);
}

void expect_place(const json& place, const std::string& text) {
  const auto begin = place.at("begin").get<std::size_t>();
  const auto end = place.at("end").get<std::size_t>();
  EXPECT_LE(begin, end);
  EXPECT_LE(end, text.size());
  EXPECT_TRUE(utf8::is_border(text, begin)) << begin;
  EXPECT_TRUE(utf8::is_border(text, end)) << end;
}

void expect_places(const json& evidence, const std::string& text) {
  ASSERT_TRUE(evidence.is_array());
  for (const auto& place : evidence) {
    EXPECT_EQ(place.size(), 2U);
    expect_place(place, text);
  }
}

void expect_share(const json& number) {
  EXPECT_GE(number.get<double>(), 0.0);
  EXPECT_LE(number.get<double>(), 1.0);
}

void expect_segments(const json& segments, const std::string& text) {
  std::size_t at = 0;
  for (const auto& segment : segments) {
    expect_place(segment, text);
    EXPECT_GE(segment.at("begin").get<std::size_t>(), at);
    at = segment.at("end").get<std::size_t>();
    const auto role = AnyOf("thesis", "situation", "action", "result", "bridge", "other");
    EXPECT_THAT(segment.at("role").get<std::string>(), role);
    if (!segment.at("also").is_null()) {
      EXPECT_THAT(segment.at("also").get<std::string>(), role);
    }
    expect_share(segment.at("confidence"));
  }
}

void expect_findings(const json& report, const std::string& text) {
  for (const auto& criterion : report.at("criteria")) {
    EXPECT_THAT(criterion.at("id").get<std::string>(),
                testing::MatchesRegex("[VFPTD][0-9]?(\\.[a-z_-]+)?"));
    EXPECT_THAT(criterion.at("status").get<std::string>(),
                AnyOf("met", "partly", "missing", "not_applicable"));
    expect_share(criterion.at("score"));
    expect_places(criterion.at("evidence"), text);
  }
  std::size_t at = 0;
  for (const auto& diagnostic : report.at("diagnostics")) {
    expect_place(diagnostic, text);
    EXPECT_GE(diagnostic.at("begin").get<std::size_t>(), at);
    at = diagnostic.at("begin").get<std::size_t>();
    EXPECT_THAT(diagnostic.at("severity").get<std::string>(), AnyOf("error", "warning", "hint"));
    for (const auto* field : {"code", "message", "help"})
      EXPECT_NE(diagnostic.at(field).get<std::string>(), "");
  }
}

void expect_judged(const json& report, const std::string& text) {
  EXPECT_EQ(report.at("schema"), 1);
  EXPECT_TRUE(report.at("id").is_string());
  EXPECT_EQ(report.at("language"), "en");
  EXPECT_TRUE(report.at("words").is_number_unsigned());
  EXPECT_LE(report.at("spoken_seconds").at("low"), report.at("spoken_seconds").at("high"));
  expect_segments(report.at("segments"), text);
  expect_share(report.at("source").at("confidence"));
  expect_places(report.at("source").at("evidence"), text);
  EXPECT_THAT(report.at("motivation").at("orientation").get<std::string>(),
              AnyOf("intrinsic", "extrinsic", "mixed", "unclear"));
  expect_share(report.at("motivation").at("intrinsic_share"));
  expect_places(report.at("motivation").at("evidence"), text);
  expect_findings(report, text);
  EXPECT_GE(report.at("score").get<double>(), 0.0);
  EXPECT_LE(report.at("score").get<double>(), 100.0);
  EXPECT_THAT(report.at("verdict").get<std::string>(), AnyOf("strong", "promising", "weak"));
  EXPECT_LE(report.at("next_steps").size(), 3U);
  for (const auto* absent : {"fit", "why", "notice"})
    EXPECT_FALSE(report.contains(absent));
}

TEST(Contract, EveryExampleHasItsShape) {
  for (const auto* name : {"answer", "strong", "weak", "transcript"}) {
    const auto text = source_file(std::string("examples/") + name + ".txt");
    SCOPED_TRACE(name);
    expect_judged(checked(text), text);
  }
}

TEST(Contract, OddTextsHaveItsShapeToo) {
  for (const std::string text :
       {"I love hard bugs.", "🙂 I’m “moved” by\r\n\thard\u00A0bugs — 3½ of them… 🚀🚀",
        "\xEF\xBB\xBFWhat drives me is code.",
        "I LOVE FIXING THINGS!!! LAST YEAR I FIXED TWO PUMPS",
        "- I like maths\n- I built a tool\n* it saved hours\n\n\n",
        "i i i i i i i i i i i i i i i i"}) {
    SCOPED_TRACE(text);
    const auto report = checked(text);
    if (report.at("verdict").is_null()) continue;
    expect_judged(report, text);
  }
}

TEST(Contract, TheScoreHasTwoDecimals) {
  const auto ran = run_ninety({"check", "--format", "json", "examples/answer.txt"});
  EXPECT_TRUE(std::regex_search(ran.output, std::regex(R"("score":[0-9]+\.[0-9]{2},)")))
      << ran.output;
}

TEST(Contract, AnotherLanguageIsNamedAndNotJudged) {
  const auto report = checked(
      "Mich begeistert es, wenn eine Maschine nach langem Suchen wieder läuft und niemand mehr "
      "warten muss.");
  EXPECT_EQ(report.at("language"), "de");
  EXPECT_EQ(report.at("criteria"), json::array());
  EXPECT_TRUE(report.at("score").is_null());
  EXPECT_TRUE(report.at("verdict").is_null());
  EXPECT_NE(report.at("notice").get<std::string>(), "");
}

TEST(Contract, AForeignQuestionIsNotJudged) {
  const auto text = source_file("examples/answer.txt");
  const auto report = checked(text, {"--question", "What is your greatest weakness?"});
  EXPECT_TRUE(report.at("verdict").is_null());
  EXPECT_EQ(report.at("criteria"), json::array());
}

TEST(Contract, WhyIsAnAdditionalField) {
  const auto text = source_file("examples/answer.txt");
  auto report = checked(text, {"--why"});
  const auto why = report.at("why");
  EXPECT_EQ(why.at("segments").size(), report.at("segments").size());
  for (const auto* field : {"source", "motivation"})
    EXPECT_TRUE(why.at(field).is_array());
  report.erase("why");
  EXPECT_EQ(report, checked(text));
}

TEST(Contract, SettingsChangeTheNormsThatTheReportNames) {
  const auto text = source_file("examples/answer.txt");
  const auto plain = checked(text);
  EXPECT_EQ(plain.at("norms").at("longest_seconds"), 90);
  const TemporaryFile settings("[norms]\nlongest_seconds = 120\nslow_words_per_minute = 100.5\n");
  const auto changed = checked(text, {"--settings", settings.path()});
  EXPECT_EQ(changed.at("norms").at("longest_seconds"), 120);
  EXPECT_GT(changed.at("spoken_seconds").at("high"), plain.at("spoken_seconds").at("high"));
}

TEST(Contract, SameInputSameBytes) {
  for (const auto* format : {"text", "json", "sarif", "html"}) {
    const auto once =
        run_ninety({"check", "--format", format, "--why", "--score", "examples/answer.txt"});
    const auto twice =
        run_ninety({"check", "--format", format, "--why", "--score", "examples/answer.txt"});
    EXPECT_EQ(once.status, 0) << once.error;
    EXPECT_TRUE(once.output == twice.output) << format;
  }
}

/// 1 exactly when a remark has the level or a higher one.
TEST(Contract, FailOnDecidesTheExitStatus) {
  for (const auto* file : {"examples/weak.txt", "examples/strong.txt", "examples/answer.txt"}) {
    const auto report = json::parse(run_ninety({"check", "--format", "json", file}).output);
    const std::vector<std::string> levels = {"hint", "warning", "error"};
    for (std::size_t level = 0; level < levels.size(); ++level) {
      int expected = 0;
      for (const auto& remark : report.at("diagnostics")) {
        const auto gravity =
            std::ranges::find(levels, remark.at("severity").get<std::string>()) - levels.begin();
        if (gravity >= static_cast<std::ptrdiff_t>(level)) expected = 1;
      }
      EXPECT_EQ(run_ninety({"check", "--fail-on", levels[level], file}).status, expected)
          << file << levels[level];
    }
    EXPECT_EQ(run_ninety({"check", "--fail-on", "never", file}).status, 0);
  }
}

TEST(Contract, SarifIsJsonWithARuleForEachResult) {
  const auto log =
      json::parse(run_ninety({"check", "--format", "sarif", "examples/weak.txt"}).output);
  EXPECT_EQ(log.at("version"), "2.1.0");
  const auto& run = log.at("runs").at(0);
  const auto& rules = run.at("tool").at("driver").at("rules");
  EXPECT_FALSE(run.at("results").empty());
  for (const auto& result : run.at("results")) {
    EXPECT_EQ(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id"), result.at("ruleId"));
    const auto& place = result.at("locations").at(0).at("physicalLocation");
    EXPECT_EQ(place.at("artifactLocation").at("uri"), "examples/weak.txt");
    EXPECT_GE(place.at("region").at("startLine"), 1);
  }
}

}  // namespace
}  // namespace ninety::tests
