#include "train/pipeline.h"

#include <gtest/gtest.h>

#include "reading/model.h"
#include "train/pairs.h"

namespace ninety::train {
namespace {

TEST(Model, IsNotOlderThanTheDataItIsMadeFrom) {
  EXPECT_EQ(Model::builtin().corpus_hash(), hash_of_data("data"))
      << "data/corpus or data/lexicon has changed: run build/release/ninety-train data";
}

TEST(Corpus, EveryAnswerIsWhole) {
  const auto answers = read_corpus("data/corpus");
  ASSERT_GE(answers.size(), 1140U);
  std::set<std::string> ids;
  for (const auto& answer : answers) {
    EXPECT_TRUE(ids.insert(answer.id).second) << answer.id << " is there twice";
    EXPECT_FALSE(answer.segments.empty()) << answer.id;
    for (const auto& [code, quote] : answer.pitfalls) {
      EXPECT_NE(answer.text.find(quote), std::string::npos)
          << answer.id << ": the quote of " << code << " is not in the text";
    }
  }
}

TEST(Corpus, SealedAnswersAreNotAmongThoseTrainedOn) {
  std::set<std::string> texts;
  for (const auto& answer : read_corpus("data/corpus"))
    texts.insert(answer.text);
  for (const auto& sealed : read_answers("data/corpus/sealed.jsonl")) {
    EXPECT_FALSE(texts.contains(sealed.text)) << sealed.id;
  }
}

TEST(Judgement, PlainStrongAnswersScoreAboveStuffedAndClichedOnes) {
  const auto report = judge_adversarial("data/pairs/adversarial.jsonl", Model::builtin());
  ASSERT_GT(report.orderings, 100U);
  // What is not reached yet is told in docs/accuracy.md; this holds what is.
  EXPECT_GE(static_cast<double>(report.orderings_right) / report.orderings, 0.95);
  EXPECT_LE(report.false_pitfalls, 1U) << "pitfalls shown on innocent words";
}

TEST(Judgement, TheBetterOfTwoVersionsScoresHigher) {
  const auto report = judge_pairs("data/pairs/better_worse.jsonl", Model::builtin());
  ASSERT_GE(report.total.all, 100U);
  EXPECT_GE(static_cast<double>(report.total.won) / report.total.all, 0.85);
}

}  // namespace
}  // namespace ninety::train
