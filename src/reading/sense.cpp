#include "reading/sense.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reading/wide.h"
#include "reading/word_vector.h"

namespace ninety {
namespace {

// Limits from the corpus (docs/accuracy.md): one real answer in a hundred lies below the upper
// limit of meaning, none below that of pairs; 95 % of answers with their words shuffled lie below
// 0.39 in pairs.
constexpr float kMeaningNone = 0.022F;
constexpr float kMeaningFull = 0.034F;
constexpr float kPairsNone = 0.36F;
constexpr float kPairsFull = 0.45F;
constexpr std::size_t kFewest = 12;
constexpr std::size_t kWindow = 4;
constexpr float kContent = 0.93F;  // rarity from which a word counts as content

float ramp(float value, float none, float full) {
  return std::clamp((value - none) / (full - none), 0.0F, 1.0F);
}

NINETY_WIDE float meaning_of(const Lexed& lexed) {
  std::vector<const std::int8_t*> vectors;
  for (const auto& lexeme : lexed.lexemes) {
    if (lexeme.vector != 0 && lexeme.rarity > kContent)
      vectors.push_back(lexed.vocabulary->vector(lexeme.vector));
  }
  if (vectors.size() < kFewest) return kMeaningFull;
  const auto n = static_cast<float>(vectors.size());
  std::array<std::int32_t, kDimensions> sum{};
  float near = 0;
  float near_pairs = 0;
  float own = 0;
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    for (std::size_t d = 0; d < kDimensions; ++d)
      sum[d] += vectors[i][d];
    own += cosine_of(vectors[i], vectors[i]);
    for (std::size_t j = i + 1; j < vectors.size() && j <= i + kWindow; ++j) {
      near += cosine_of(vectors[i], vectors[j]);
      near_pairs += 1;
    }
  }
  float square = 0;
  for (const int s : sum)
    square += static_cast<float>(s) * static_cast<float>(s) / (127.0F * 127.0F);
  const float all = (square - own) / (n * (n - 1));
  return 0.5F * (all + near / near_pairs);
}

float pairs_of(const Lexed& lexed, std::uint32_t known_pairs) {
  if (lexed.lexemes.size() <= 2 * kFewest) return 1.0F;
  return static_cast<float>(known_pairs) / static_cast<float>(lexed.lexemes.size() - 1);
}

}  // namespace

float sense_of(const Lexed& lexed, std::uint32_t known_pairs) {
  return std::min(ramp(meaning_of(lexed), kMeaningNone, kMeaningFull),
                  ramp(pairs_of(lexed, known_pairs), kPairsNone, kPairsFull));
}

void doubt(Decisions& decided, float sense) {
  for (auto& estimate : decided.frame) {
    estimate.met *= sense;
    estimate.partly *= sense;
    estimate.missing = 1 - estimate.met - estimate.partly;
  }
  decided.verdict[1] *= sense;
  decided.verdict[2] *= sense;
  decided.verdict[0] = 1 - decided.verdict[1] - decided.verdict[2];
}

}  // namespace ninety
