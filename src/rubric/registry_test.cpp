// What holds for every criterion: it is listed, complete, well formed and kind.
#include <algorithm>
#include <cctype>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rubric/criterion.h"
#include "rubric/example.h"

namespace ninety {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> ids_of(Group group) {
  std::vector<std::string_view> ids;
  for (const Criterion& criterion : all_criteria()) {
    if (criterion.group == group) ids.push_back(criterion.id);
  }
  return ids;
}

std::vector<std::string_view> examples_of(const Criterion& criterion) {
  std::vector<std::string_view> texts;
  for (const Example& example : criterion.good)
    texts.push_back(example.text);
  for (const Example& example : criterion.bad)
    texts.push_back(example.text);
  std::erase(texts, "");
  return texts;
}

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  return {std::istream_iterator<std::string>(stream), {}};
}

/// "src/rubric/framework/f2_context_budget.h" for F2.context-budget.
std::string path_of(const Criterion& criterion) {
  constexpr std::string_view kFolders[] = {"values",   "framework", "sources",
                                           "pitfalls", "tailoring", "delivery"};
  std::string path = "src/rubric/";
  path += kFolders[static_cast<std::size_t>(criterion.group)];
  path += '/';
  for (const char c : criterion.id) {
    const auto byte = static_cast<unsigned char>(c);
    path += std::isalnum(byte) ? static_cast<char>(std::tolower(byte)) : '_';
  }
  return path + ".h";
}

TEST(Registry, HoldsTheRubricInItsOrder) {
  EXPECT_THAT(ids_of(Group::values), ElementsAre("V1", "V2", "V3"));
  EXPECT_THAT(ids_of(Group::framework),
              ElementsAre("F1", "F1.opening", "F1.succinct", "F1.professional", "F2",
                          "F2.situation", "F2.context-budget", "F2.action", "F2.link", "F2.result",
                          "F2.measured", "F3", "F3.echo", "F3.role", "F.order", "F.concise"));
  EXPECT_THAT(ids_of(Group::sources),
              ElementsAre("S.problem_solving", "S.mentorship", "S.mastery", "S.innovation",
                          "S.overcoming", "S.impact", "S.role_model", "S.family", "S.hobby",
                          "S.money_status", "S.external_direction", "S.none"));
  EXPECT_THAT(ids_of(Group::pitfalls), ElementsAre("P.personal", "P.extrinsic", "P.generic",
                                                   "P.hobby", "P.no_drive", "P.any_job"));
  EXPECT_THAT(ids_of(Group::tailoring), ElementsAre("T1", "T2", "T3", "T4", "T5", "T.parroting"));
  EXPECT_THAT(ids_of(Group::delivery),
              ElementsAre("D1", "D2.pace", "D2.flow", "D3.tone", "D4.body", "D5.eye", "D6.practice",
                          "D7.authentic", "D8.script"));
}

TEST(Registry, HasACriterionForEverythingTheReadingEstimates) {
  for (const auto id : kTraitIds)
    EXPECT_NE(find_criterion(id), nullptr) << id;
  for (const auto name : kSourceNames) {
    EXPECT_NE(find_criterion("S." + std::string(name)), nullptr) << name;
  }
}

TEST(Registry, FindsEveryCriterionByItsId) {
  for (const Criterion& criterion : all_criteria()) {
    EXPECT_EQ(find_criterion(criterion.id), &criterion) << criterion.id;
  }
  EXPECT_EQ(find_criterion(""), nullptr);
  EXPECT_EQ(find_criterion("F2.measure"), nullptr);
  EXPECT_EQ(find_criterion("f2.measured"), nullptr);
}

TEST(Registry, GivesEveryCriterionAnIdAndAPlaceOfItsOwn) {
  std::set<std::string_view> ids;
  std::set<std::pair<Group, int>> places;
  for (const Criterion& criterion : all_criteria()) {
    EXPECT_TRUE(ids.insert(criterion.id).second) << criterion.id;
    EXPECT_TRUE(places.insert({criterion.group, criterion.place}).second) << criterion.id;
  }
}

TEST(Registry, HoldsEveryFileOfItsFolders) {
  std::set<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("src/rubric")) {
    const bool in_a_group = entry.path().parent_path() != "src/rubric";
    if (in_a_group && entry.path().extension() == ".h") files.insert(entry.path().string());
  }
  std::set<std::string> listed;
  for (const Criterion& criterion : all_criteria())
    listed.insert(path_of(criterion));
  EXPECT_EQ(files, listed);
}

TEST(EveryCriterion, HasAPlainTitleAndAQuestion) {
  for (const Criterion& criterion : all_criteria()) {
    SCOPED_TRACE(criterion.id);
    EXPECT_TRUE(std::islower(static_cast<unsigned char>(criterion.title.front())));
    EXPECT_NE(criterion.title.back(), '.');
    EXPECT_LE(words_of(criterion.title).size(), 8U);
    EXPECT_EQ(std::ranges::count(criterion.question, '?'), 1);
    EXPECT_EQ(criterion.question.back(), '?');
  }
}

TEST(EveryCriterion, ExplainsItselfInAtMost120Words) {
  for (const Criterion& criterion : all_criteria()) {
    SCOPED_TRACE(criterion.id);
    for (const auto text : {criterion.why, criterion.how}) {
      EXPECT_LE(words_of(text).size(), 120U);
      EXPECT_EQ(text.back(), '.');
      EXPECT_EQ(text.find("  "), std::string_view::npos);
    }
    EXPECT_NE(criterion.source.back(), '.');
  }
}

TEST(EveryCriterion, HasExamplesWhoseMarksAreInside) {
  for (const Criterion& criterion : all_criteria()) {
    SCOPED_TRACE(criterion.id);
    for (const auto marked : examples_of(criterion)) {
      const auto example = unmarked(marked).value_or(UnmarkedExample{});
      EXPECT_THAT(example.marks, testing::Not(IsEmpty())) << marked;
      for (const Span mark : example.marks) {
        EXPECT_LT(mark.begin, mark.end);
        EXPECT_LE(mark.end, example.text.size());
        EXPECT_NE(mark.of(example.text).front(), ' ');
        EXPECT_NE(mark.of(example.text).back(), ' ');
      }
    }
  }
}

TEST(EveryCriterion, SharesNoExampleWithAnother) {
  std::set<std::string_view> seen;
  for (const Criterion& criterion : all_criteria()) {
    for (const auto example : examples_of(criterion)) {
      EXPECT_TRUE(seen.insert(example).second) << criterion.id << ": " << example;
    }
  }
}

TEST(EveryCriterion, SpeaksInLowerCaseWithoutFinalStop) {
  for (const Criterion& criterion : all_criteria()) {
    SCOPED_TRACE(criterion.id);
    for (const auto message : {criterion.partly, criterion.missing, criterion.help}) {
      EXPECT_TRUE(std::islower(static_cast<unsigned char>(message.front()))) << message;
      EXPECT_EQ(std::string_view(".!?").find(message.back()), std::string_view::npos) << message;
    }
    EXPECT_TRUE(std::isupper(static_cast<unsigned char>(criterion.next_step.front())));
    EXPECT_EQ(criterion.next_step.back(), '.');
  }
}

TEST(EveryCriterion, BlamesNobody) {
  constexpr std::string_view kBlame[] = {
      "bad",   "wrong",  "fail",          "poor", "you should have", "weak",    "mistake",
      "must ", "never ", "unfortunately", "lazy", "boring",          "useless", "excellent"};
  for (const Criterion& criterion : all_criteria()) {
    for (const auto text :
         {criterion.partly, criterion.missing, criterion.help, criterion.next_step}) {
      for (const auto word : kBlame) {
        EXPECT_EQ(text.find(word), std::string_view::npos) << criterion.id << ": " << text;
      }
    }
  }
}

TEST(EveryCriterion, QuotesTheAnswerInItsNextStepOnly) {
  for (const Criterion& criterion : all_criteria()) {
    SCOPED_TRACE(criterion.id);
    for (const auto text : {criterion.partly, criterion.missing, criterion.help}) {
      EXPECT_EQ(text.find_first_of("{}"), std::string_view::npos) << text;
    }
    const auto braces = std::ranges::count(criterion.next_step, '{');
    const auto quotes = criterion.next_step.find("“{quote}”") != std::string_view::npos ? 1 : 0;
    EXPECT_EQ(braces, quotes) << criterion.next_step;
  }
}

TEST(Status, SurvivesItsName) {
  for (const Status status : {Status::met, Status::partly, Status::missing, Status::not_applicable,
                              Status::not_measurable}) {
    EXPECT_EQ(status_from(name_of(status)), status);
  }
  EXPECT_EQ(status_from("Met"), std::nullopt);
  EXPECT_EQ(status_from(""), std::nullopt);
}

TEST(Example, LosesItsMarks) {
  const auto example = unmarked("I ⟦drew⟧ the “plan”, ⟦alone⟧.").value_or(UnmarkedExample{});
  EXPECT_EQ(example.text, "I drew the “plan”, alone.");
  ASSERT_EQ(example.marks.size(), 2U);
  EXPECT_EQ(example.marks[0].of(example.text), "drew");
  EXPECT_EQ(example.marks[1].of(example.text), "alone");
}

TEST(Example, IsRefusedWhenItsMarksDoNotPair) {
  for (const auto text : {"⟦open", "close⟧", "⟧⟦", "⟦⟧", "⟦a ⟦b⟧ c⟧"}) {
    EXPECT_FALSE(unmarked(text).has_value()) << text;
  }
  EXPECT_TRUE(unmarked("").has_value());
}

}  // namespace
}  // namespace ninety
