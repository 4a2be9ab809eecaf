#include "reading/sense.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace ninety {
namespace {

// Limits from the corpus (docs/accuracy.md): one real answer in a hundred lies below the upper limit of meaning,
// none below that of pairs; 95 % of answers with their words shuffled lie below 0.39 in pairs.
constexpr float kMeaningNone = 0.022F;
constexpr float kMeaningFull = 0.034F;
constexpr float kPairsNone = 0.36F;
constexpr float kPairsFull = 0.45F;
constexpr std::size_t kFewest = 12;
constexpr std::size_t kWindow = 4;
constexpr float kContent = 0.93F;  // rarity from which a word counts as content

float ramp(float value, float none, float full) { return std::clamp((value - none) / (full - none), 0.0F, 1.0F); }

float meaning_of(const Lexed& lexed) {
  const auto dims = lexed.vocabulary->dimensions();
  std::vector<const std::int8_t*> vectors;
  for (const auto& lexeme : lexed.lexemes) {
    if (lexeme.vector != 0 && lexeme.rarity > kContent) vectors.push_back(lexed.vocabulary->vector(lexed.vocabulary->info(lexeme.word)));
  }
  if (vectors.size() < kFewest) return kMeaningFull;
  const auto n = static_cast<float>(vectors.size());
  std::vector<int> sum(dims, 0);
  float near = 0;
  float near_pairs = 0;
  float own = 0;
  const auto dot = [dims](const std::int8_t* x, const std::int8_t* y) {
    int total = 0;
    for (std::uint32_t d = 0; d < dims; ++d) total += int{x[d]} * int{y[d]};
    return static_cast<float>(total) / (127.0F * 127.0F);
  };
  for (std::size_t i = 0; i < vectors.size(); ++i) {
    for (std::uint32_t d = 0; d < dims; ++d) sum[d] += vectors[i][d];
    own += dot(vectors[i], vectors[i]);
    for (std::size_t j = i + 1; j < vectors.size() && j <= i + kWindow; ++j) {
      near += dot(vectors[i], vectors[j]);
      near_pairs += 1;
    }
  }
  float square = 0;
  for (const int s : sum) square += static_cast<float>(s) * static_cast<float>(s) / (127.0F * 127.0F);
  const float all = (square - own) / (n * (n - 1));
  return 0.5F * (all + near / near_pairs);
}

float pairs_of(const Lexed& lexed, const LinearTable& known) {
  float found = 0;
  float all = 0;
  for (std::size_t i = 0; i + 1 < lexed.lexemes.size(); ++i) {
    all += 1;
    const auto key = feature_key(FeatureKind::word_pair, lexed.lexemes[i].word, lexed.lexemes[i + 1].word);
    found += known.find(key) != nullptr ? 1.0F : 0.0F;
  }
  return all < 2 * kFewest ? 1.0F : found / all;
}

}  // namespace

float sense_of(const Lexed& lexed, const LinearTable& known) {
  return std::min(ramp(meaning_of(lexed), kMeaningNone, kMeaningFull), ramp(pairs_of(lexed, known), kPairsNone, kPairsFull));
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
