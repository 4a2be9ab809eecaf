// Labelled postings → the weights by which the program reads postings; and how well that goes.
//
//   const auto rows = ninety::train::posting_rows(read_postings("data/tailoring/postings.jsonl"),
//   model); const auto weights = ninety::train::train_postings(rows, {});
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "brief/brief.h"
#include "brief/posting_weights.h"
#include "train/tailoring.h"

namespace ninety::train {

using UnitAnswers = std::array<bool, kUnitQuestions>;

/// A posting as its writer labelled it, and what is learned from it.
struct PostingRow {
  PostingRow(std::string row_id, Posting row_labelled, const Vocabulary& vocabulary);
  PostingRow(const PostingRow&) = delete;
  PostingRow& operator=(const PostingRow&) = delete;
  PostingRow(PostingRow&&) = delete;
  PostingRow& operator=(PostingRow&&) = delete;
  ~PostingRow() = default;

  std::string id;
  Posting labelled;
  Outline outline;
  std::vector<UnitPart> parts;
  PostingFeatures features;
  std::vector<std::vector<UnitFeature>> units;  ///< headings have none
  std::vector<UnitAnswers> answers;             ///< parallel to units
};

/// The first two letters of its id.
[[nodiscard]] std::string_view writer_of(const PostingRow& row);

struct PostingTraining {
  std::array<double, kUnitQuestions> prior = {8, 8, 3, 5};  ///< weight of the L2 penalty
  std::array<double, kUnitQuestions> second_prior = {8, 8, 8, 8};
  int iterations = 100;
};

/// Learns from all rows but those of `but_writer` (empty: from all).
[[nodiscard]] PostingWeights train_postings(const std::vector<std::unique_ptr<PostingRow>>& rows,
                                            std::string_view but_writer,
                                            const PostingTraining& options);

/// The lines that PostingWeights reads; weights too small to matter are left out.
[[nodiscard]] std::string text_of(const PostingWeights& weights);

}  // namespace ninety::train
