#include "report/report.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>

#include <gtest/gtest.h>

#include "reading/model.h"
#include "report/score.h"
#include "report/score_table.h"

namespace ninety {
namespace {

Report judged(std::string_view text, const Document& document, ReportOptions options = {}) {
  EXPECT_EQ(document.text(), text);
  return judge(document, Model::builtin(), options);
}

constexpr std::string_view kNoBridge =
    "What keeps me going is a fault that nobody can explain. Last spring our bakery lost one tray "
    "in twenty, always on "
    "Mondays. I stayed two nights, measured every oven and found a seal that leaked when it was "
    "cold. I changed it, and "
    "we have not lost a tray since March.";

const CriterionResult& result_of(const Report& report, std::string_view id) {
  for (const auto& result : report.criteria) {
    if (result.criterion->id == id) return result;
  }
  throw std::out_of_range(std::string(id));
}

TEST(Judge, TellsWhatIsMissingWhereItBelongsAndQuotesTheAnswer) {
  const auto document = Document::read(kNoBridge);
  const auto report = judged(kNoBridge, document);
  EXPECT_EQ(result_of(report, "F3").judgement.status, Status::missing);
  const auto it = std::find_if(report.diagnostics.begin(), report.diagnostics.end(),
                               [](const Diagnostic& d) { return d.code == "F3"; });
  ASSERT_NE(it, report.diagnostics.end());
  EXPECT_TRUE(it->span.empty());
  EXPECT_EQ(it->span.begin, kNoBridge.size());
  ASSERT_FALSE(report.next_steps.empty());
  EXPECT_LE(report.next_steps.size(), 3U);
  EXPECT_EQ(report.next_steps.size(), report.next_step_codes.size());
}

TEST(Judge, AddingABridgeRaisesTheScore) {
  const std::string with =
      std::string(kNoBridge) + " I would like to hunt faults like that in a plant of your size.";
  const auto short_document = Document::read(kNoBridge);
  const auto long_document = Document::read(with);
  EXPECT_GT(judged(with, long_document).score.value_or(-1.0),
            judged(kNoBridge, short_document).score.value_or(-1.0));
}

TEST(Judge, AnotherLanguageIsNamedAndNotJudged) {
  const std::string_view text =
      "Mich begeistert es, wenn eine Maschine nach langer Suche endlich wieder läuft und niemand "
      "mehr warten muss.";
  const auto document = Document::read(text);
  const auto report = judged(text, document);
  EXPECT_EQ(report.language, "de");
  EXPECT_EQ(report.outcome, Outcome::other_language);
  EXPECT_TRUE(report.criteria.empty());
  EXPECT_FALSE(report.score.has_value());
  EXPECT_FALSE(report.notice.empty());
}

TEST(Judge, AForeignQuestionIsSaidAndNotJudged) {
  const auto document = Document::read(kNoBridge);
  ReportOptions options;
  options.question = "What is your greatest weakness?";
  const auto report = judged(kNoBridge, document, options);
  EXPECT_EQ(report.outcome, Outcome::foreign_question);
  EXPECT_FALSE(report.score.has_value());
}

TEST(Judge, JobCriteriaDoNotApplyWithoutAJob) {
  const auto document = Document::read(kNoBridge);
  const auto report = judged(kNoBridge, document);
  EXPECT_EQ(result_of(report, "F3.role").judgement.status, Status::not_applicable);
  EXPECT_EQ(result_of(report, "P.any_job").judgement.status, Status::not_applicable);
}

TEST(Judge, SpeakingTimeFollowsThePaceNorms) {
  const auto document = Document::read(kNoBridge);
  const auto report = judged(kNoBridge, document);
  EXPECT_EQ(report.spoken.low,
            static_cast<std::uint32_t>(std::lround(document.words() * 60.0 / 160)));
  EXPECT_EQ(report.spoken.high,
            static_cast<std::uint32_t>(std::lround(document.words() * 60.0 / 120)));
}

TEST(Score, EveryWeightBelongsToACriterion) {
  for (const auto& weight : kPoints)
    EXPECT_NE(find_criterion(weight.id), nullptr) << weight.id;
  for (const auto& weight : kPenalties)
    EXPECT_NE(find_criterion(weight.id), nullptr) << weight.id;
}

TEST(Judge, OneWordAndManyWordsGetAScoreWithinRange) {
  std::string many;
  for (int i = 0; i < 4000; ++i)
    many += "learning ";
  for (const std::string& text : {std::string("Money."), many}) {
    const auto document = Document::read(text);
    const auto report = judged(text, document);
    EXPECT_GE(report.score.value_or(-1.0), 0.0);
    EXPECT_LE(report.score.value_or(101.0), 100.0);
    EXPECT_EQ(report.verdict, Verdict::weak);
  }
}

}  // namespace
}  // namespace ninety
