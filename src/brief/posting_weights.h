#pragma once
// What was learned of the units of postings: a weight for each feature and question, by name.
//
//   const PostingWeights weights(text_of("data/brief/posting_weights.tsv"));
//   const auto judged = weights.judge(features.of(i));   // judged[UnitQuestion::core], 0 to 1
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "brief/posting_features.h"

namespace ninety {

/// What is asked of each unit; each answer is independent of the others.
enum class UnitQuestion : std::uint8_t {
  core,        ///< it speaks of a core competency
  competency,  ///< it speaks of any competency
  demand,      ///< it is a daily demand
  challenge,   ///< it states a challenge that the position exists to address
};
inline constexpr std::size_t kUnitQuestions = 4;

/// Probabilities, 0 to 1.
struct UnitJudgement {
  std::array<float, kUnitQuestions> p{};
  [[nodiscard]] float operator[](UnitQuestion question) const {
    return p[static_cast<std::size_t>(question)];
  }
};

class PostingWeights {
 public:
  /// No weights: every judgement is one half.
  PostingWeights() : rows_(posting_feature_names().size()) {}
  /// Reads lines of a feature's name and its weights, separated by tabs; a line with an unknown
  /// name or that is no such line is left out.
  explicit PostingWeights(std::string_view text);

  /// Those that are part of the program.
  [[nodiscard]] static const PostingWeights& builtin();

  [[nodiscard]] UnitJudgement judge(std::span<const UnitFeature> features) const;

  using Row = std::array<float, kUnitQuestions>;
  [[nodiscard]] std::vector<Row>& rows() { return rows_; }
  [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Row> rows_;  ///< by number of feature
};

}  // namespace ninety
