#include "reading/closeness.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "reading/feature_sums.h"

namespace ninety {
namespace {

float cosine(const Meaning& a, const Meaning& b) {
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

}  // namespace

float overlap(const Lexed& lexed, const RoleLabels& labels, Part a, Part b) {
  thread_local FeatureSums first;
  first.clear();
  float total = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.stem == 0 || !is_content(lexeme)) continue;
    const float w = weight_in(labels.token_probability[i], a);
    auto& seen = first[feature_key(FeatureKind::stem, lexeme.stem)];
    total += std::max(0.0F, w - seen);
    seen = std::max(seen, w);
  }
  float shared = 0;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    auto* const left = first.find(feature_key(FeatureKind::stem, lexed.lexemes[i].stem));
    if (left == nullptr) continue;
    const float take = std::min(*left, weight_in(labels.token_probability[i], b));
    shared += take;
    *left -= take;
  }
  return total > 0 ? shared / std::max(total, 3.0F) : 0.0F;
}

MeanCosines thesis_cosines(const Lexed& lexed, const RoleLabels& labels) {
  MeanVector thesis;
  MeanVector bridge;
  MeanVector story;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    if (!is_content(lexed.lexemes[i])) continue;
    const auto& p = labels.token_probability[i];
    add_word(lexed, i, weight_in(p, Part::thesis), thesis);
    add_word(lexed, i, weight_in(p, Part::bridge), bridge);
    add_word(lexed, i, weight_in(p, Part::story), story);
  }
  return {cosine(thesis.mean(), bridge.mean()), cosine(thesis.mean(), story.mean())};
}

float alignment(const Lexed& lexed, const RoleLabels& labels, Part a, Part b) {
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
    if (lexeme.vector == 0 || !is_content(lexeme) || lexeme.rarity < 0.9F) continue;
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
