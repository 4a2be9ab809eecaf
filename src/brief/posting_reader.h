// Judged units of a posting → what it asks for; for the engine, the trainer and tests.
//
//   const Posting posting = read_posting(text, model, weights, PostingThresholds{});
#pragma once

#include <string>

#include "brief/brief.h"
#include "brief/posting_weights.h"

namespace ninety {

/// Probabilities from which units count; chosen by cross-validation over writers.
struct PostingThresholds {
  float core = 0.35F;
  std::size_t most_core = 8;  ///< or half of all competencies, when these are more
  float competency = 0.5F;
  float demand = 0.35F;
  float challenge = 0.25F;
  float sure_challenge = 0.6F;  ///< at least one unit must reach it, or none is stated
};

/// read_posting() with weights of one's own.
[[nodiscard]] Posting read_posting(std::string text, const Model& model,
                                   const PostingWeights& weights,
                                   const PostingThresholds& thresholds);

}  // namespace ninety
