// Labelled postings → the weights by which the program reads postings; and how well that goes.
//
//   const auto rows = ninety::train::posting_rows(read_postings("data/tailoring/postings.jsonl"), model);
//   const auto weights = ninety::train::train_postings(rows, {});
#pragma once

#include <string>
#include <vector>

#include "brief/brief.h"
#include "brief/posting_weights.h"
#include "train/tailoring.h"

namespace ninety::train {

/// A posting as its writer labelled it, and what is learned from it.
struct PostingRow {
  std::string id;
  Posting labelled;
  std::vector<std::vector<UnitFeature>> units;           ///< headings have none
  std::vector<std::array<bool, kUnitQuestions>> answers;  ///< parallel to units
};

[[nodiscard]] PostingRow posting_row(std::string id, Posting labelled, const Model& model);

struct PostingTraining {
  std::array<double, kUnitQuestions> prior = {3, 3, 3, 3};  ///< weight of the L2 penalty
  int iterations = 100;
};

/// Learns from all rows but those whose id starts with `but_writer` (empty: from all).
[[nodiscard]] PostingWeights train_postings(const std::vector<PostingRow>& rows,
                                            std::string_view but_writer,
                                            const PostingTraining& options);

/// The lines that PostingWeights reads; weights too small to matter are left out.
[[nodiscard]] std::string text_of(const PostingWeights& weights);

}  // namespace ninety::train
