// The committed weights are those that the labelled postings give.
#include "train/posting_trainer.h"

#include <cmath>

#include <gtest/gtest.h>

#include "reading/model_parts.h"

namespace ninety::train {
namespace {

TEST(PostingWeights, AreNotOlderThanThePostings) {
  const auto& vocabulary = Model::builtin().parts().vocabulary;
  std::vector<std::unique_ptr<PostingRow>> rows;
  for (const auto& [id, posting] : read_tailoring("data/tailoring").postings)
    rows.push_back(std::make_unique<PostingRow>(id, posting, vocabulary));
  const PostingWeights learned(text_of(train_postings(rows, "", {})));
  const auto& committed = PostingWeights::builtin();
  float apart = 0;
  for (std::size_t f = 0; f < learned.rows().size(); ++f) {
    for (std::size_t k = 0; k < learned.rows()[f].size(); ++k)
      apart = std::max(apart, std::abs(learned.rows()[f][k] - committed.rows()[f][k]));
  }
  EXPECT_LT(apart, 0.02F) << "postings, word tables or features have changed: run "
                             "build/release/ninety-brief --write data/brief/posting_weights.txt";
}

}  // namespace
}  // namespace ninety::train
