#include "fit/fit.h"

#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fit/stories.h"

namespace ninety {
namespace {

const Model& model() { return Model::builtin(); }
const Conduct& conduct() {
  static const Conduct made(model());
  return made;
}

constexpr std::string_view kPosting =
    "Ledger Clerk, Hallgarth Stone\n"
    "Match invoices to purchase orders and delivery notes.\n"
    "Reconcile supplier statements every month.\n"
    "You have a sharp eye for detail.\n"
    "Since our move to a new system the suppliers no longer trust our balances.\n";
constexpr std::string_view kPage =
    "Straight dealing. If we short you, we tell you before you count.";

Span span_in(std::string_view text, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

Posting posting() {
  Posting made;
  made.text = kPosting;
  made.competencies = {
      {"account reconciliation",
       1,
       true,
       {span_in(kPosting, "Reconcile supplier statements every month.")}},
      {"attention to detail", 0.9F, true, {span_in(kPosting, "You have a sharp eye for detail.")}}};
  made.daily_demands = {
      {"matching invoices",
       {span_in(kPosting, "Match invoices to purchase orders and delivery notes.")}}};
  made.challenges = {
      {"untrusted balances", {span_in(kPosting, "the suppliers no longer trust our balances.")}}};
  return made;
}

Organisation organisation() {
  Organisation made;
  made.text = kPage;
  made.values = {{"honesty", {span_in(kPage, "Straight dealing.")}}};
  return made;
}

Fit fit(std::string_view text, const Brief& brief) {
  const auto document = Document::read(text);
  return fit_of(read(document, model()), brief);
}

const Brief& brief() {
  static const Brief made(posting(), organisation(), model(), conduct());
  return made;
}

const std::string kStory =
    "What drives me is finding out why two figures that ought to agree do not. Last year at a "
    "veterinary wholesaler the makers said that we were behind by thousands. I printed both lists "
    "and ticked line against line with a ruler for three weeks. Two bills had been keyed twice, so "
    "I rang each of the firms, owned up to what was our mistake and agreed a date. By April the "
    "gap "
    "was 62 pounds. ";
const std::string kOwnEnding =
    "Your suppliers have stopped trusting the balances since the move, and that is the puzzle I "
    "would choose.";
const std::string kAnyEnding =
    "I am looking for a new challenge in a good company where I can grow and develop my career.";
const std::string kPasted =
    "What drives me is to match invoices to purchase orders and delivery notes. Last year at a "
    "wholesaler I would reconcile supplier statements every month. It went well. ";
const std::string kClaims =
    "What drives me is accuracy. I am very accurate and extremely reliable. I have excellent "
    "attention to detail and I always reconcile accounts well. People say that I am careful. ";

TEST(Fit, ShowsWhatTheStoryDoesWithItsSentence) {
  const auto text = kStory + kOwnEnding;
  const auto found = fit(text, brief());
  ASSERT_EQ(found.competencies.size(), 2U);
  const auto& detail = found.competencies[1];
  EXPECT_EQ(detail.name, "attention to detail");
  EXPECT_EQ(detail.status, Shown::shown);
  ASSERT_FALSE(detail.evidence.empty());
  EXPECT_NE(text.find(detail.evidence.front().of(text)), std::string::npos);
  EXPECT_EQ(detail.asked_by.front(), span_in(kPosting, "You have a sharp eye for detail."));
}

TEST(Fit, TellsAnEndingForThisJobFromOneForAny) {
  EXPECT_EQ(fit(kStory + kOwnEnding, brief()).closing.status, Closing::met);
  EXPECT_EQ(fit(kStory + kAnyEnding, brief()).closing.status, Closing::missing);
  EXPECT_GT(fit(kStory + kOwnEnding, brief()).score, fit(kStory + kAnyEnding, brief()).score);
}

TEST(Fit, IsLoweredByPastedWordsAndByClaims) {
  const auto good = fit(kStory + kOwnEnding, brief());
  EXPECT_TRUE(good.pasted.empty());
  const auto pasted = kPasted + kOwnEnding;
  const auto copied = fit(pasted, brief());
  ASSERT_EQ(copied.pasted.size(), 2U);
  EXPECT_EQ(copied.pasted[0].of(pasted), "match invoices to purchase orders and delivery notes");
  EXPECT_EQ(copied.pasted[1].of(pasted), "reconcile supplier statements every month");
  EXPECT_LT(copied.score, good.score);
  EXPECT_LT(fit(kClaims + kOwnEnding, brief()).score, good.score);
}

TEST(Fit, SeesOppositeConductWhereItIsTold) {
  const std::string hasty =
      "What drives me is being quicker than anybody. Last year a caller wanted to tell the whole "
      "story. I told her that it wasn't a discussion, kept quiet about our mistake and moved on in "
      "under three minutes. I skipped the check, and by spring I was the fastest on the team. ";
  const auto found = fit(hasty + kOwnEnding, brief());
  EXPECT_GT(found.opposed, 0.6F);
  EXPECT_FALSE(found.against.empty());
  EXPECT_LT(found.score, fit(kStory + kOwnEnding, brief()).score);
}

TEST(Fit, TakesAnyTextAndAnyBrief) {
  const Brief nothing(std::nullopt, std::nullopt, model(), conduct());
  const Brief empty(Posting{}, Organisation{}, model(), conduct());
  for (const std::string text : {"", " ", "a", "\xff\xfe", "!!!", "I I I I I I", "word"}) {
    for (const auto* given : {&nothing, &empty, &brief()}) {
      const auto found = fit(text, *given);
      EXPECT_GE(found.score, 0.0F);
      EXPECT_LE(found.score, 100.0F);
      for (const auto span : found.closing.evidence)
        EXPECT_LE(span.end, text.size());
    }
  }
  EXPECT_TRUE(fit(kStory, nothing).competencies.empty());
}

TEST(Fit, IsTheSameEachTime) {
  EXPECT_EQ(fit(kStory + kOwnEnding, brief()).score, fit(kStory + kOwnEnding, brief()).score);
}

TEST(Stories, PutTheOneThatShowsTheWorkFirst) {
  const std::vector<Fit> fits = {fit(kClaims, brief()), fit(kPasted, brief()),
                                 fit(kStory, brief())};
  const auto ranking = rank_stories(fits);
  ASSERT_EQ(ranking.size(), 3U);
  EXPECT_EQ(ranking.front().index, 2U);
  ASSERT_FALSE(ranking.front().reasons.empty());
  EXPECT_LE(ranking.front().reasons.size(), kMostReasons);
  EXPECT_FALSE(ranking.front().reasons.front().story.empty());
  EXPECT_TRUE(rank_stories({}).empty());
}

}  // namespace
}  // namespace ninety
