#include "train/table_writer.h"

#include <cmath>
#include <set>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "train/vocabulary_writer.h"
#include "train/word_features.h"

namespace ninety::train {
namespace {

TEST(RowTable, GivesBackWhatWasWrittenAndZerosForTheRest) {
  SectionWriter writer;
  write_rows(writer, 5, 6, 0.01, [](std::uint32_t index, double* row) {
    if (index == 1 || index == 3) row[2] = 1.5;
    if (index == 4) row[5] = 0.001;  // below the least
  });
  SectionReader reader(writer.bytes());
  const RowTable<6> table(reader);
  ASSERT_EQ(table.size(), 5U);
  EXPECT_EQ(table.row(1)[2].value(), 1.5F);
  EXPECT_EQ(table.row(1), table.row(3)) << "equal rows are stored once";
  EXPECT_EQ(table.row(0), table.row(4)) << "rows that weigh nothing are one row of zeros";
  EXPECT_EQ(table.row(4)[5].value(), 0.0F);
}

TEST(RowTable, AddsSmallFeaturesByTheirNumber) {
  constexpr auto kKey = feature_key(FeatureKind::subject_verb, 3, 7);
  SectionWriter writer;
  write_small(writer, 3, 0, [](FeatureKey wanted, double* row) {
    if (wanted == kKey) row[1] = 2;
  });
  SectionReader reader(writer.bytes());
  const RowTable<3> table(reader);
  RowTable<3>::Scores scores{};
  const std::vector<Feature> features = {{kKey, 0.5F},
                                         {feature_key(FeatureKind::subject_verb, 7, 3), 9.0F}};
  table.add(features, scores);
  EXPECT_EQ(scores[0], 0.0F);
  EXPECT_EQ(scores[1], 1.0F);
}

RC_GTEST_PROP(PairTable, FindsEveryPairAndNoOther, ()) {
  const auto words = rc::gen::inRange<WordId>(0, 300);
  const auto keys =
      *rc::gen::container<std::set<std::pair<WordId, WordId>>>(rc::gen::pair(words, words));
  PairRows rows;
  for (const auto& [a, b] : keys)
    rows[{a, b}] = {1.0 + a, 1.0 + b};
  SectionWriter writer;
  write_pairs(writer, rows, 2, 0.5);
  SectionReader reader(writer.bytes());
  const PairTable<2> table(reader);
  for (const auto& [a, b] : keys) {
    const auto* row = table.find(a, b);
    RC_ASSERT(row != nullptr);
    const float expected = 1.0F + static_cast<float>(a);
    RC_ASSERT(std::abs(row[0].value() - expected) <= 0.004F * expected);
  }
  const auto other = *rc::gen::pair(words, words);
  RC_ASSERT((table.find(other.first, other.second) != nullptr) == keys.contains(other));
}

RC_GTEST_PROP(StoredWeight, IsWithinFourPerMille, ()) {
  const double weight = *rc::gen::inRange(-100000, 100000) / 1234.5;
  SectionWriter writer;
  write_matrix(writer, std::vector<double>{weight, 0, 0, 0});
  SectionReader reader(writer.bytes());
  const auto stored = reader.array<StoredWeight>();
  RC_ASSERT(std::abs(stored[0].value() - weight) <= 0.004 * std::abs(weight));
}

/// Weights for hand-made features.
Trained weights_of(const std::vector<std::pair<FeatureKey, double>>& given) {
  Trained trained;
  trained.columns = 1;
  std::vector<Feature> features;
  features.reserve(given.size());
  for (const auto& [key, weight] : given)
    features.push_back({key});
  trained.index.count(features);
  trained.index.freeze(1);
  trained.weights.resize(given.size());
  for (const auto& [key, weight] : given)
    trained.weights[trained.index.find(key)] = weight;
  return trained;
}

TEST(WordFolder, SumsWhatAWordIsAndWhatItShares) {
  const auto answers = read_answers("data/corpus/part1.jsonl");
  const auto bytes = VocabularyWriter::write("data", answers);
  const Vocabulary vocabulary({bytes.data(), bytes.size()});
  const auto word = vocabulary.find("problems");
  ASSERT_NE(word, kUnknownWord);
  const auto& info = vocabulary.info(word);
  ASSERT_EQ(info.stem, vocabulary.info(vocabulary.find("problem")).stem);
  const auto kind = FeatureKind::word;
  const auto trained = weights_of({{shared_key(kind, Sharing::word, word), 1},
                                   {shared_key(kind, Sharing::stem, info.stem), 10},
                                   {shared_key(kind, Sharing::group, info.cluster), 100}});
  double both = 0;
  WordFolder(trained, vocabulary, kind).add(word, &both);
  EXPECT_EQ(both, 111);
  double stem_only = 0;
  WordFolder(trained, vocabulary, kind).add(vocabulary.find("problem"), &stem_only);
  EXPECT_GE(stem_only, 10) << "another word of the stem is judged by it";
  double half = 0;
  WordFolder(trained, vocabulary, kind, 0, 0.5, Sharing::stem).add(word, &half);
  EXPECT_EQ(half, 5);
}

}  // namespace
}  // namespace ninety::train
