// Takes held against their scripts.
#include "take/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/model.h"
#include "take/alignment.h"
#include "take/numbers.h"
#include "take/sample_take.h"

namespace ninety {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kScript =
    "What drives me is a stubborn fault. Last year our main pump stopped every Monday. I took it "
    "apart, measured every seal and found one that leaked. Since then we have lost 30% less "
    "water. I'd like to hunt faults like that in your plant.";

/// What becomes of a script, by sentence.
struct Held {
  explicit Held(const std::string& said, std::string_view script = kScript)
      : document(Document::read(script)),
        reading(read(document, Model::builtin())),
        take(sample::spoken(said)),
        plan(hold_against(take, reading)) {}

  [[nodiscard]] std::vector<Kept> statuses() const {
    std::vector<Kept> found;
    found.reserve(plan.sentences.size());
    for (const auto& sentence : plan.sentences)
      found.push_back(sentence.status);
    return found;
  }
  [[nodiscard]] std::vector<std::string> skipped() const {
    std::vector<std::string> words;
    words.reserve(plan.skipped_words.size());
    for (const Span span : plan.skipped_words)
      words.emplace_back(span.of(document.text()));
    return words;
  }

  Document document;
  Reading reading;
  Take take;
  PlanFact plan;
};

const std::string kOpening = "what drives me is a stubborn fault ";
const std::string kSituation = "last year our main pump stopped every monday ";
const std::string kAction = "i took it apart measured every seal and found one that leaked ";
const std::string kResult = "since then we have lost thirty percent less water ";
const std::string kBridge = "i would like to hunt faults like that in your plant";

TEST(HoldAgainst, TheExactScriptIsSaidThroughout) {
  const Held held(kOpening + kSituation + kAction + kResult + kBridge);
  EXPECT_THAT(held.statuses(),
              ElementsAre(Kept::said, Kept::said, Kept::said, Kept::said, Kept::said));
  EXPECT_THAT(held.skipped(), IsEmpty());
  EXPECT_THAT(held.plan.ad_libbed, IsEmpty());
  EXPECT_FLOAT_EQ(held.plan.faithful, 1.0F);
  for (const auto& part : held.plan.parts)
    EXPECT_EQ(part.status, Kept::said) << name_of(part.role);
}

TEST(HoldAgainst, ASkippedSentenceIsOneGapWithAllItsWords) {
  const Held held(kOpening + kSituation + kResult + kBridge);
  EXPECT_THAT(held.statuses(),
              ElementsAre(Kept::said, Kept::said, Kept::skipped, Kept::said, Kept::said));
  EXPECT_THAT(held.skipped(), ElementsAre("I", "took", "it", "apart", "measured", "every", "seal",
                                          "and", "found", "one", "that", "leaked"));
}

TEST(HoldAgainst, ASkippedEndingSkipsTheBridge) {
  const Held held(kOpening + kSituation + kAction + kResult);
  ASSERT_FALSE(held.plan.parts.empty());
  EXPECT_EQ(held.plan.parts.back().role, Role::bridge);
  EXPECT_EQ(held.plan.parts.back().status, Kept::skipped);
  EXPECT_EQ(held.plan.parts.front().status, Kept::said);
}

TEST(HoldAgainst, HalfASentenceIsShortened) {
  const Held held(kOpening + kSituation + "i took it apart " + kResult + kBridge);
  EXPECT_EQ(held.statuses()[2], Kept::shortened);
}

TEST(HoldAgainst, OtherWordsForTheSameAreAChange) {
  const Held held(kOpening + kSituation +
                  "i took it apart looked at all the rings and found one that leaked " + kResult +
                  kBridge);
  EXPECT_EQ(held.statuses()[2], Kept::changed);
  EXPECT_THAT(held.skipped(), ElementsAre("measured", "every", "seal"));
  ASSERT_EQ(held.plan.ad_libbed.size(), 1U);
  EXPECT_EQ(held.plan.ad_libbed[0].text, "looked at all the rings");
}

TEST(HoldAgainst, WhatIsAddedHasItsTime) {
  const Held held(kOpening + "and my boss can tell you about that " + kSituation + kAction +
                  kResult + kBridge);
  ASSERT_EQ(held.plan.ad_libbed.size(), 1U);
  const auto& added = held.plan.ad_libbed[0];
  EXPECT_EQ(added.text, "and my boss can tell you about that");
  EXPECT_DOUBLE_EQ(added.time.start, held.take.words[7].time.start);
  EXPECT_DOUBLE_EQ(added.time.end, held.take.words[14].time.end);
  EXPECT_EQ(held.statuses()[0], Kept::said);
  EXPECT_EQ(held.statuses()[1], Kept::said);
}

TEST(HoldAgainst, AnotherTextAltogetherKeepsNothing) {
  const Held held("the weather in the north is rather cold and nobody there likes it");
  for (const auto& sentence : held.plan.sentences)
    EXPECT_EQ(sentence.status, Kept::skipped);
  EXPECT_LT(held.plan.kept, 0.15F);
}

TEST(HoldAgainst, EveryPlannedWordLiesInTheScript) {
  const Held held(kOpening + kBridge);
  std::uint32_t before = 0;
  for (const Span span : held.plan.planned_words) {
    EXPECT_LE(before, span.begin);
    EXPECT_LT(span.begin, span.end);
    EXPECT_LE(span.end, kScript.size());
    before = span.end;
  }
}

TEST(HoldAgainst, ContractionsCountEitherWay) {
  const Held held("i am here and it is fine we do not stop",
                  "I'm here, and it's fine. We don't stop.");
  EXPECT_THAT(held.skipped(), IsEmpty());
  EXPECT_FLOAT_EQ(held.plan.faithful, 1.0F);
}

TEST(HoldAgainst, JoinedAndSplitWordsAreTheSame) {
  const Held held("every one fixed the work flow of q a and problem solving",
                  "Everyone fixed the workflow of QA and problem-solving.");
  EXPECT_THAT(held.skipped(), IsEmpty());
}

TEST(HoldAgainst, NumbersAreHeardInEveryUsualWay) {
  for (const auto* said : {"in twenty sixteen we saved five thousand dollars",
                           "in two thousand sixteen we saved five thousand dollars",
                           "in two thousand and sixteen we saved five thousand dollars"}) {
    const Held held(said, "In 2016 we saved $5,000.");
    EXPECT_THAT(held.skipped(), IsEmpty()) << said;
  }
}

TEST(HoldAgainst, EmptyTakesAndScriptsAreFine) {
  EXPECT_THAT(Held("").plan.sentences, testing::SizeIs(5));
  EXPECT_THAT(Held("hello there", "").plan.sentences, IsEmpty());
  EXPECT_THAT(hold_against(Take{}, Reading{}).sentences, IsEmpty());
}

TEST(LeaveOut, SplitsAnAdLibAroundTheRepetition) {
  Held held(kOpening + "and my boss can tell tell you about that");
  ASSERT_FALSE(held.plan.ad_libbed.empty());
  const auto words = held.plan.ad_libbed[0].words;
  leave_out(held.plan, held.take, {words.first + 4, words.first + 6});
  EXPECT_EQ(held.plan.ad_libbed[0].text, "and my boss can");
  EXPECT_EQ(held.plan.ad_libbed[1].text, "you about that");
}

TEST(SpokenNumber, KnowsTheUsualWays) {
  EXPECT_EQ(spoken_number("7").front(), "seven");
  EXPECT_EQ(spoken_number("42").front(), "forty two");
  EXPECT_THAT(spoken_number("105"), Contains("one hundred and five"));
  EXPECT_THAT(spoken_number("1,500"), Contains("fifteen hundred"));
  EXPECT_EQ(spoken_number("2019").front(), "twenty nineteen");
  EXPECT_EQ(spoken_number("1990s").front(), "nineteen nineties");
  EXPECT_EQ(spoken_number("3.5").front(), "three point five");
  EXPECT_EQ(spoken_number("21st").front(), "twenty first");
  EXPECT_EQ(spoken_number("12th").front(), "twelfth");
  EXPECT_EQ(spoken_number("20th").front(), "twentieth");
  EXPECT_EQ(spoken_number("1000000").front(), "one million");
  EXPECT_THAT(spoken_number("abc"), IsEmpty());
  EXPECT_THAT(spoken_number(""), IsEmpty());
  EXPECT_THAT(spoken_number("9999999999999999999999"), IsEmpty());
}

TEST(SameWord, TakesFormsButNoOtherWord) {
  EXPECT_TRUE(same_word("report", "reports"));
  EXPECT_TRUE(same_word("learned", "learn"));
  EXPECT_FALSE(same_word("six", "sixty"));
  EXPECT_FALSE(same_word("thirteen", "thirty"));
  EXPECT_FALSE(same_word("a", "as"));
}

}  // namespace
}  // namespace ninety
