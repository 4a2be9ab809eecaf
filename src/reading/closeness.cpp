#include "reading/closeness.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "reading/wide.h"

namespace ninety {
float cosine_of(const Meaning& a, const Meaning& b) {
  float dot = 0;
  float aa = 0;
  float bb = 0;
  for (std::size_t d = 0; d < a.size(); ++d) {
    dot += a[d] * b[d];
    aa += a[d] * a[d];
    bb += b[d] * b[d];
  }
  return aa > 0 && bb > 0 ? dot / std::sqrt(aa * bb) : 0.0F;
}

ThesisOverlap thesis_overlap(const Lexed& lexed, const RoleLabels& labels) {
  struct Left {
    float bridge = 0;  // what of the thesis has not come back yet
    float story = 0;
  };
  thread_local std::vector<Left> left;  // by stem; all zero between calls
  if (left.size() < lexed.vocabulary->stems()) left.resize(lexed.vocabulary->stems());
  float total = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.stem == 0 || !lexeme.content) continue;
    const float weight = weight_in(labels.token_probability[i], Part::thesis);
    auto& seen = left[lexeme.stem];
    total += std::max(0.0F, weight - seen.story);
    seen.story = seen.bridge = std::max(seen.story, weight);
  }
  ThesisOverlap shared;
  const auto take = [](float& rest, float weight, float& sum) {
    const float taken = std::min(rest, weight);
    sum += taken;
    rest -= taken;
  };
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    auto& rest = left[lexed.lexemes[i].stem];
    if (rest.bridge <= 0 && rest.story <= 0) continue;
    const auto& p = labels.token_probability[i];
    take(rest.bridge, weight_in(p, Part::bridge), shared.bridge);
    take(rest.story, weight_in(p, Part::story), shared.story);
  }
  for (const auto& lexeme : lexed.lexemes)
    left[lexeme.stem] = {};
  if (total <= 0) return {};
  const float all = std::max(total, 3.0F);
  return {shared.bridge / all, shared.story / all};
}

NINETY_WIDE PartMeanings part_meanings(const Lexed& lexed, const RoleLabels& labels) {
  std::array<MeanVector, kMeantParts.size()> means;
  MeanVector other;
  auto& [thesis, story, bridge, whole] = means;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.vector == 0) continue;
    const auto* vector = lexed.vocabulary->vector(lexeme.vector);
    const auto& p = labels.token_probability[i];
    thesis.add(vector, lexeme.rarity * weight_in(p, Part::thesis));
    story.add(vector, lexeme.rarity * weight_in(p, Part::story));
    bridge.add(vector, lexeme.rarity * weight_in(p, Part::bridge));
    other.add(vector, lexeme.rarity * weight_in(p, Part::other));
  }
  for (const auto* part : {&thesis, &story, &bridge, &other})
    whole.add(*part);
  PartMeanings meanings;
  for (std::size_t m = 0; m < means.size(); ++m)
    meanings[m] = means[m].mean();
  return meanings;
}

NINETY_WIDE float alignment(const Lexed& lexed, const RoleLabels& labels, Part a, Part b) {
  constexpr std::size_t kMostFirst = 24;
  constexpr std::size_t kMostSecond = 60;
  struct Word {
    const Lexeme* lexeme = nullptr;
    float weight = 0;
  };
  std::array<Word, kMostFirst> first;
  std::array<Word, kMostSecond> second;
  std::size_t firsts = 0;
  std::size_t seconds = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.vector == 0 || !lexeme.content || lexeme.rarity < 0.9F) continue;
    const auto& p = labels.token_probability[i];
    if (const float w = weight_in(p, a); w > 0.4F && firsts < kMostFirst)
      first[firsts++] = {&lexeme, w};
    if (const float w = weight_in(p, b); w > 0.4F && seconds < kMostSecond)
      second[seconds++] = {&lexeme, w};
  }
  float sum = 0;
  float total = 0;
  for (const auto& x : std::span(first).first(firsts)) {
    const auto* vector = lexed.vocabulary->vector(x.lexeme->vector);
    float best = 0;
    for (const auto& y : std::span(second).first(seconds)) {
      const bool same = x.lexeme->stem == y.lexeme->stem;
      const float close =
          same ? 1.0F : cosine_of(vector, lexed.vocabulary->vector(y.lexeme->vector));
      best = std::max(best, y.weight * close);
    }
    sum += x.weight * best;
    total += x.weight;
  }
  return total > 0 ? sum / total : 0.0F;
}

}  // namespace ninety
