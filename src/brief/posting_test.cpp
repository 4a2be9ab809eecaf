// What is read of postings, in small.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "brief/brief.h"
#include "brief/posting_parts.h"
#include "brief/short_phrase.h"
#include "reading/model.h"

namespace ninety {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Posting read(const std::string& text) { return read_posting(text, Model::builtin()); }

std::string phrase(std::string_view text) {
  const auto outline = Outline::read(text, is_posting_heading);
  return short_phrase(text, outline.words(outline.units().front()));
}

std::vector<PostingPart> parts_of(std::string_view text) {
  const auto outline = Outline::read(text, is_posting_heading);
  const auto units = posting_parts(outline);
  std::vector<PostingPart> parts(units.size());
  std::ranges::transform(units, parts.begin(), &UnitPart::part);
  return parts;
}

TEST(PostingParts, FollowTheirHeadings) {
  EXPECT_THAT(parts_of("Duties\n- Mend nets.\n\nEssential\n- A boat licence.\n\nNice to have\n- "
                       "Diving.\n\nBenefits\n- A pension.\n"),
              ElementsAre(PostingPart::duty, PostingPart::duty, PostingPart::required,
                          PostingPart::required, PostingPart::preferred, PostingPart::preferred,
                          PostingPart::benefit, PostingPart::benefit));
}

TEST(PostingParts, OddHeadingsAreUnderstoodByWhatStandsUnderThem) {
  const auto parts = parts_of(
      "Welder\n\nTHE FUN STUFF\n- Weld frames for gates.\n- Grind and paint them.\n- Load the "
      "truck "
      "each evening.\n\nTHE CUSHIONS\n- 28 days' holiday and a pension.\n- Free parking.\n");
  EXPECT_EQ(parts[2], PostingPart::duty);
  EXPECT_EQ(parts.back(), PostingPart::benefit);
}

TEST(ShortPhrase, LeavesOutWhatEveryPostingSays) {
  EXPECT_EQ(phrase("You will keep the site diary, every evening."), "keep the site diary");
  EXPECT_EQ(phrase("Experience of silage making"), "silage making");
  EXPECT_EQ(phrase("In the morning you open the shop."), "open the shop");
  EXPECT_EQ(phrase("SQL"), "SQL");
}

TEST(ReadPosting, NamesInCommonTerms) {
  const auto posting = read(
      "Accounts clerk\n\nDuties\n- Reconcile the purchase ledger with supplier statements\n- Run "
      "the payroll: timesheets, deductions and payslips for 40 staff\n\nEssential\n- Full driving "
      "licence\n");
  std::vector<std::string> names;
  names.reserve(posting.competencies.size());
  for (const auto& competency : posting.competencies)
    names.push_back(competency.name);
  EXPECT_THAT(names, Contains("bookkeeping and accounts"));
  EXPECT_THAT(names, Contains("payroll"));
  EXPECT_THAT(names, Contains("driving licence"));
}

TEST(ReadPosting, RepetitionMakesWeightGrow) {
  const std::string once = "Fitter\n\nDuties\n- Weld pipes\n- Sweep the yard\n- Log the hours\n";
  const auto weight_of_welding = [](const Posting& posting) {
    for (const auto& competency : posting.competencies) {
      if (competency.name == "welding") return competency.weight;
    }
    return 0.0F;
  };
  const auto twice = once + "\nRequirements\n- Welding certificate\n- Skilled in MIG welding\n";
  EXPECT_GT(weight_of_welding(read(twice)), weight_of_welding(read(once)));
}

TEST(ReadPosting, FindsAStatedChallengeAndInventsNone) {
  const std::string duties =
      "\n\nWhat you will do\n- Pick and pack orders\n- Count stock every Friday\n";
  const auto stated = read(
      "Warehouse lead\n\nWhy we are hiring\nMis-picks doubled last year and two customers have "
      "left "
      "us because of late parcels." +
      duties);
  ASSERT_EQ(stated.challenges.size(), 1U);
  EXPECT_TRUE(stated.challenges[0].evidence[0].of(stated.text).starts_with("Mis-picks doubled"));
  EXPECT_THAT(read("Warehouse lead\n\nWe are a family firm in Hull." + duties).challenges,
              IsEmpty());
}

TEST(ReadPosting, PraiseIsNoCompetency) {
  const auto posting = read(
      "Driver\n\nDuties\n- Deliver parcels to shops\n\nYou are\n- A dynamic team player with a "
      "positive attitude\n- A passionate self-starter\n");
  for (const auto& competency : posting.competencies) {
    EXPECT_EQ(competency.evidence[0].of(posting.text).find("dynamic"), std::string_view::npos);
    EXPECT_EQ(competency.evidence[0].of(posting.text).find("passionate"), std::string_view::npos);
  }
}

TEST(ReadPosting, AnyBytesAreAText) {
  for (const std::string text : {"", "\n\n", "-", "\xff\xfe", "Duties\n- \xe2\x80", ":;,"})
    EXPECT_THAT(read(text).competencies, IsEmpty());
}

}  // namespace
}  // namespace ninety
