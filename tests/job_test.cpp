// ninety job: a posting's demands from outside.
#include <chrono>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

json job_json(const std::string& text) {
  const auto ran = run_ninety({"job", "--format", "json", "-"}, {.input = text});
  EXPECT_EQ(ran.status, 0) << ran.error;
  return json::parse(ran.output);
}

void expect_evidence(const json& item, const std::string& text) {
  ASSERT_FALSE(item.at("name").get<std::string>().empty());
  ASSERT_FALSE(item.at("evidence").empty());
  for (const auto& span : item.at("evidence")) {
    const std::size_t begin = span.at("begin");
    const std::size_t end = span.at("end");
    EXPECT_EQ(span.at("text"), text.substr(begin, end - begin));
  }
}

bool has_evidence(const json& items, std::string_view words) {
  for (const auto& item : items) {
    for (const auto& span : item.at("evidence")) {
      if (span.at("text").get<std::string>().find(words) != std::string::npos) return true;
    }
  }
  return false;
}

TEST(Job, WritesWhatTheContractNames) {
  const auto text = source_file("examples/posting.txt");
  const auto found = job_json(text);
  ASSERT_FALSE(found.at("competencies").empty());
  ASSERT_FALSE(found.at("daily_demands").empty());
  double weight = 1;
  for (const auto& competency : found.at("competencies")) {
    expect_evidence(competency, text);
    EXPECT_TRUE(competency.at("core").is_boolean());
    EXPECT_LE(competency.at("weight"), weight);
    weight = competency.at("weight");
  }
  for (const auto* list : {"challenges", "daily_demands"}) {
    for (const auto& item : found.at(list))
      expect_evidence(item, text);
  }
}

TEST(Job, TellsDutiesFromBenefitsAndBoilerplate) {
  const auto found = job_json(
      "Cook, Bell Tower Hostel\n\nWhat you will do\n- Cook lunch for sixty guests from fresh "
      "vegetables\n- Order stock and keep the cold room in date\n- Train two kitchen hands\n\nWhat "
      "you need\n- A food hygiene certificate\n- Two years in a busy kitchen\n\nWhat we offer\n- "
      "28 "
      "days' holiday and free meals on duty\n- A friendly, dynamic team\n\nWe are an equal "
      "opportunities employer and welcome applicants of every background.\n");
  EXPECT_TRUE(has_evidence(found.at("daily_demands"), "Cook lunch"));
  EXPECT_TRUE(has_evidence(found.at("competencies"), "food hygiene"));
  for (const auto* list : {"competencies", "daily_demands", "challenges"}) {
    EXPECT_FALSE(has_evidence(found.at(list), "holiday")) << list;
    EXPECT_FALSE(has_evidence(found.at(list), "dynamic team")) << list;
    EXPECT_FALSE(has_evidence(found.at(list), "equal")) << list;
  }
  EXPECT_TRUE(found.at("challenges").empty()) << "none is stated";
}

TEST(Job, InPipesItIsPlainSentences) {
  const auto ran = run_ninety({"job", "examples/posting.txt"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.output, AllOf(HasSubstr("Core competency: "), HasSubstr(" Line "),
                                HasSubstr("Daily demand: "), Not(HasSubstr("\x1b"))));
}

TEST(Job, PrintsTheTextThatPlacesAreCountedIn) {
  const auto ran = run_ninety({"job", "--text", "examples/posting.txt"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.output, source_file("examples/posting.txt"));
}

TEST(Job, ATextThatIsNoPostingGivesEmptyLists) {
  const auto found = job_json(
      "The fox went down to the river and saw the moon in it. It thought of cheese. The moon was "
      "pale that night, and the reeds stood still.\n");
  EXPECT_TRUE(found.at("competencies").empty());
  EXPECT_TRUE(found.at("daily_demands").empty());
  EXPECT_TRUE(found.at("challenges").empty());
}

TEST(Job, RefusesWhatIsNoText) {
  for (const std::string input : {"", " \n\t\n", "\xff\xfe\xfa"}) {
    const auto ran = run_ninety({"job", "-"}, {.input = input});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.error, testing::StartsWith("ninety: "));
    EXPECT_TRUE(ran.output.empty());
  }
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i)
    text += part;
  return text;
}

TEST(Job, HostileTextsTakeBoundedTime) {
  std::string numbered;
  for (int i = 0; i < 30'000; ++i)
    numbered += "- check book " + std::to_string(i) + "\n";
  for (const auto& text : {repeated("word ", 199'000), std::string(990'000, 'x'),
                           repeated("- a b\n", 100'000), repeated("a;", 400'000), numbered}) {
    const auto start = std::chrono::steady_clock::now();
    const auto ran = run_ninety({"job", "--format", "json", "-"}, {.input = text});
    EXPECT_EQ(ran.status, 0) << ran.error;
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(60));
  }
}

}  // namespace
}  // namespace ninety::tests
