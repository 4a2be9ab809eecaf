// What was learned of the units of postings: a weight for each feature and question, by name.
//
//   const PostingWeights weights(text_of("data/brief/posting_weights.tsv"));
//   for (const UnitJudgement& judged : judge(features, weights))
//     use(judged.probability(UnitQuestion::core));
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "brief/posting_features.h"
#include "brief/surroundings.h"
#include "brief/unit_judgement.h"

namespace ninety {

class PostingWeights {
 public:
  /// No weights: every probability is one half.
  PostingWeights() : rows_(posting_feature_names().size()) {}
  /// Reads lines of a feature's name and its weights, separated by tabs; a line with an unknown
  /// name or that is no such line is left out.
  explicit PostingWeights(std::string_view text);

  /// Those that are part of the program.
  [[nodiscard]] static const PostingWeights& builtin();

  /// A column for each question of the first look, then for those of the second.
  using Row = std::array<float, kUnitQuestions * kUnitLooks>;
  /// sums[k] += value × weight of column k, over `features`.
  void add(std::span<const UnitFeature> features, Row& sums) const;

  [[nodiscard]] std::vector<Row>& rows() { return rows_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;  ///< by number of feature
};

/// Both looks at all units of a posting; parallel to its outline.
[[nodiscard]] std::vector<UnitJudgement> judge(const PostingFeatures& features,
                                               const PostingWeights& weights);

}  // namespace ninety
