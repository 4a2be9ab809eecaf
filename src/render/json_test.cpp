#include "render/json.h"

#include <limits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "render/json_text.h"
#include "render/sample_report.h"
#include "text/utf8.h"

namespace ninety {
namespace {

using testing::HasSubstr;

std::string in_json(std::string_view text) {
  std::string out;
  json::append_string(out, text);
  return out;
}

std::string fixed(double value, unsigned decimals) {
  std::string out;
  json::append_fixed(out, value, decimals);
  return out;
}

TEST(JsonText, EscapesWhatMustBeEscaped) {
  EXPECT_EQ(in_json("plain, and long enough for a block"),
            "\"plain, and long enough for a block\"");
  EXPECT_EQ(in_json("a \"b\" \\ c\n\t\r\b\f"), R"("a \"b\" \\ c\n\t\r\b\f")");
  EXPECT_EQ(in_json(std::string_view("\0\x1f", 2)), R"("\u0000\u001f")");
  EXPECT_EQ(in_json("“curly” é 🙂"), "\"“curly” é 🙂\"");
}

TEST(JsonText, ReplacesWhatIsNotUtf8) {
  EXPECT_EQ(in_json("a\xFFz"), "\"a\xEF\xBF\xBDz\"");
  EXPECT_EQ(in_json("12345678\xC3"), "\"12345678\xEF\xBF\xBD\"");
}

TEST(JsonText, WritesNumbersWithTheirDecimals) {
  EXPECT_EQ(fixed(71.5, 2), "71.50");
  EXPECT_EQ(fixed(0.00004, 4), "0.0000");
  EXPECT_EQ(fixed(0.05, 4), "0.0500");
  EXPECT_EQ(fixed(-0.00001, 4), "0.0000");
  EXPECT_EQ(fixed(-1.25, 2), "-1.25");
  EXPECT_EQ(fixed(99.996, 2), "100.00");
  EXPECT_EQ(fixed(7, 0), "7");
  EXPECT_EQ(fixed(std::numeric_limits<double>::quiet_NaN(), 2), "null");
  EXPECT_EQ(fixed(1e300, 2), "1000000000000.00");
}

RC_GTEST_PROP(JsonText, AnyBytesGiveOneValidLine, (const std::string& bytes)) {
  const auto text = in_json(bytes);
  RC_ASSERT(!utf8::first_invalid(text).has_value());
  RC_ASSERT(text.find('\n') == std::string::npos);
  RC_ASSERT(text.front() == '"' && text.back() == '"');
}

TEST(Json, HoldsTheContractsKeysInItsOrder) {
  const auto document = Document::read(sample::kText);
  const auto line = to_json(sample::report(document));
  std::size_t at = 0;
  for (const auto* key :
       {"{\"schema\":1", "\"id\":\"pump.txt\"", "\"language\":\"en\"", "\"words\":16",
        "\"spoken_seconds\":{\"low\":6,\"high\":8}", "\"segments\":[", "\"source\":{",
        "\"motivation\":{", "\"criteria\":[", "\"diagnostics\":[", "\"score\":41.50",
        "\"verdict\":\"weak\"", "\"next_steps\":["}) {
    const auto found = line.find(key, at);
    ASSERT_NE(found, std::string::npos) << key << " in " << line;
    at = found;
  }
  EXPECT_THAT(line,
              HasSubstr(R"({"begin":0,"end":30,"role":"thesis","also":null,"confidence":0.9700})"));
  EXPECT_THAT(line, HasSubstr(R"("also":"result")"));
  EXPECT_THAT(line, HasSubstr(R"({"id":"F3","status":"missing","score":0.0000,"evidence":[]})"));
  EXPECT_THAT(line, HasSubstr(R"("context_share_partly":0.33)"));
  EXPECT_THAT(line, testing::Not(HasSubstr("\"why\"")));
  EXPECT_THAT(line, testing::Not(HasSubstr("\"fit\"")));
}

TEST(Json, WhatIsNotJudgedHasNoScore) {
  Report report;
  report.language = "de";
  report.outcome = Outcome::other_language;
  report.notice = "not English";
  const auto line = to_json(report);
  EXPECT_THAT(
      line,
      HasSubstr(R"("criteria":[],"diagnostics":[],"score":null,"verdict":null,"next_steps":[])"));
  EXPECT_THAT(line, HasSubstr(R"("notice":"not English")"));
}

TEST(Json, WhyListsTermsByDecision) {
  const auto document = Document::read(sample::kText);
  Explanation why;
  why.segments = {{{"word:love", 1.25F}}};
  why.traits[0] = {{"prior", -0.5F}};
  const auto line = to_json(sample::report(document), {.why = &why});
  EXPECT_THAT(line, HasSubstr(R"("why":{"segments":[[{"term":"word:love","weight":1.2500}]])"));
  EXPECT_THAT(line, HasSubstr(R"("criteria":{"F1":[{"term":"prior","weight":-0.5000}]}})"));
}

}  // namespace
}  // namespace ninety
