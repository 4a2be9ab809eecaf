#include "brief/matching.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "reading/closeness.h"
#include "reading/wide.h"

namespace ninety {
namespace {

constexpr float kLikeFrom = 0.45F;   // cosines below this are chance
constexpr float kLeastWeight = 4.0F; // short asks are not met by one chance word

float chance_free(float cosine) {
  return std::clamp((cosine - kLikeFrom) / (1 - kLikeFrom), 0.0F, 1.0F);
}

NINETY_WIDE float nearest(const AskWord& word, const SentenceWords& sentence) {
  float best = 0;
  for (const auto& other : sentence.words) {
    if (other.key == word.key) return 1;
    if (word.vector == nullptr || other.vector == nullptr) continue;
    best = std::max(best, cosine_of(word.vector, other.vector));
  }
  return chance_free(best);
}

}  // namespace

SentenceWords sentence_words(const Lexed& lexed, const std::vector<ConductMarks>& marks,
                             const std::vector<bool>& pasted, const Unit& unit) {
  SentenceWords sentence;
  MeanVector mean;
  for (auto i = unit.first; i < unit.last; ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (pasted[i]) continue;
    if (marks[i].deeds != 0 && !lexeme.negated) sentence.deeds.push_back(marks[i].deeds);
    const auto key = key_of(lexed, i);
    if (key == 0 || (!lexeme.content && lexeme.word != kUnknownWord)) continue;
    const auto* vector = lexeme.vector == 0 ? nullptr : lexed.vocabulary->vector(lexeme.vector);
    if (vector != nullptr) mean.add(vector, lexeme.rarity);
    sentence.words.push_back({key, vector});
  }
  sentence.meaning = mean.mean();
  return sentence;
}

float Match::strength() const {
  const float by_words = std::min(1.0F, 1.1F * words + 0.9F * like);
  return 1 - (1 - 0.7F * by_words) * (1 - 0.55F * deeds) * (1 - 0.35F * theme);
}

Match match(const Ask& ask, const SentenceWords& sentence) {
  Match match;
  float total = 0;
  for (const auto& word : ask.words) {
    total += word.weight;
    const float near = word.weight > 0.2F ? nearest(word, sentence) : 0.0F;
    if (near >= 1) match.words += word.weight;
    match.like += near * word.weight;
  }
  total = std::max(std::sqrt(total * kLeastWeight), kLeastWeight);
  match.words = std::min(match.words / total, 1.0F);
  match.like = std::min(match.like / total, 1.0F);
  float deeds = 0;
  for (const Traits shown : sentence.deeds) {
    if ((shown & ask.named) != 0)
      deeds += 0.5F;
    else if ((shown & ask.meant) != 0)
      deeds += 0.2F;
  }
  match.deeds = 1 - std::exp(-deeds);
  match.theme = std::max(0.0F, cosine_of(ask.meaning, sentence.meaning));
  return match;
}

}  // namespace ninety
