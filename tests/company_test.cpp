// ninety company: the shape of the interface, the words of the page, and bad input.
#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/program.h"

namespace ninety::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

const std::string kPage =
    "Home | About | Jobs\n\nOur purpose\nTo make bread that is still good tomorrow.\n\n"
    "What we stand for\n- Time: dough is not hurried.\n- Neighbours first: we close for "
    "funerals.\n\n"
    "News\n2 June: The new oven in Dyer Street has been lit, with help from the council\n"
    "1 June: Closed on Whit Monday\n";

TEST(Company, HasTheShapeOfTheInterface) {
  const auto ran = run_ninety({"company", "--format", "json", "-"}, {.input = kPage});
  ASSERT_EQ(ran.status, 0) << ran.error;
  const auto page = json::parse(ran.output);
  ASSERT_EQ(page.at("mission").size(), 1U);
  ASSERT_EQ(page.at("values").size(), 2U);
  ASSERT_EQ(page.at("projects").size(), 1U);
  EXPECT_EQ(page.at("values")[0].at("name"), "Time");
  for (const auto* key : {"mission", "values", "projects"}) {
    for (const auto& item : page.at(key)) {
      ASSERT_FALSE(item.at("evidence").empty());
      for (const auto& place : item.at("evidence")) {
        const auto begin = place.at("begin").get<std::size_t>();
        const auto end = place.at("end").get<std::size_t>();
        EXPECT_EQ(place.at("text"), kPage.substr(begin, end - begin));
      }
    }
  }
}

TEST(Company, QuotesThePageWithItsLines) {
  const auto ran = run_ninety({"company", "-"}, {.input = kPage});
  ASSERT_EQ(ran.status, 0) << ran.error;
  EXPECT_THAT(ran.output, HasSubstr("Line 4: “To make bread that is still good tomorrow.”"));
  EXPECT_THAT(ran.output, HasSubstr("Value: Neighbours first. Line 8:"));
}

TEST(Company, SaysWhatIsNotStated) {
  const auto ran = run_ninety({"company", "-"}, {.input = "We sell hats. Open on Mondays.\n"});
  ASSERT_EQ(ran.status, 0) << ran.error;
  EXPECT_EQ(ran.output,
            "No mission is stated.\nNo values are stated.\nNo recent projects are stated.\n");
}

TEST(Company, PrintsTheTextThatWasRead) {
  const auto ran = run_ninety({"company", "--text", "-"}, {.input = kPage});
  ASSERT_EQ(ran.status, 0) << ran.error;
  EXPECT_EQ(ran.output, kPage);
}

TEST(Company, ReadsTheExample) {
  const auto ran = run_ninety({"company", "--format", "json", "examples/company.md"});
  ASSERT_EQ(ran.status, 0) << ran.error;
  const auto page = json::parse(ran.output);
  EXPECT_FALSE(page.at("mission").empty());
  EXPECT_FALSE(page.at("values").empty());
}

TEST(Company, RefusesWhatIsNoText) {
  for (const auto& bad : {std::string(), std::string(" \n\n"), std::string("\xFF\xFE\x80")}) {
    const auto ran = run_ninety({"company", "-"}, {.input = bad});
    EXPECT_EQ(ran.status, 2);
    EXPECT_TRUE(ran.output.empty());
    EXPECT_EQ(std::count(ran.error.begin(), ran.error.end(), '\n'), 1) << ran.error;
  }
  EXPECT_EQ(run_ninety({"company", "no/such/page.html"}).status, 2);
  EXPECT_EQ(run_ninety({"company", "--format", "xml", "examples/company.md"}).status, 2);
  EXPECT_EQ(run_ninety({"company"}).status, 2);
}

TEST(Company, BearsHostilePages) {
  std::string quotes(200'000, '"');
  std::string values = "Our values\n";
  for (int i = 0; i < 20'000; ++i)
    values += "- Honesty " + std::to_string(i) + ": we say it.\n";
  std::string marks = "Mission:";
  for (int i = 0; i < 50'000; ++i)
    marks += " – :";
  std::string sentences;
  std::string words;
  for (int i = 0; i < 100'000; ++i) {
    sentences += "We care. ";
    words += "we ";
  }
  for (const auto& page :
       {quotes + "a", values, marks + " a", std::string(300'000, 'a'), sentences, words}) {
    const auto ran = run_ninety({"company", "--format", "json", "-"}, {.input = page});
    ASSERT_EQ(ran.status, 0) << ran.error;
    EXPECT_TRUE(json::accept(ran.output));
  }
}

}  // namespace
}  // namespace ninety::tests
