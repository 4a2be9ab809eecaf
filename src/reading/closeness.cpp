#include "reading/closeness.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "reading/wide.h"

namespace ninety {
namespace {

constexpr std::size_t kAhead = 8;  // words whose vectors are on their way from memory

}  // namespace

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
    const bool counts = lexeme.stem != 0 && lexeme.content;
    const float weight = counts ? weight_in(labels.token_probability[i], Part::thesis) : 0.0F;
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
    if (i + kAhead < lexed.lexemes.size())
      lexed.vocabulary->prefetch_vector(lexed.lexemes[i + kAhead].vector);
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

namespace {

/// The first content words that belong to a part.
template <std::size_t Most>
class PartWords {
 public:
  struct Word {
    const std::int8_t* vector;
    WordId stem;
    float weight;
  };

  /// Without a branch, which nobody could foretell: a word that does not count is written over.
  void add(const std::int8_t* vector, WordId stem, float weight) {
    words_[count_] = {vector, stem, weight};
    count_ += static_cast<std::size_t>(weight > kBelongs) & static_cast<std::size_t>(count_ < Most);
  }
  [[nodiscard]] std::span<const Word> all() const { return {words_.data(), count_}; }

 private:
  static constexpr float kBelongs = 0.4F;
  std::array<Word, Most + 1> words_;  // one place behind the last for what does not count
  std::size_t count_ = 0;
};

/// Mean over the words of one part of the closest cosine with a word of the other.
/// Part of the function that calls it, so that it is compiled for AVX2 with it.
[[gnu::always_inline]] inline float alignment(auto first, auto second) {
  float sum = 0;
  float total = 0;
  for (const auto& x : first) {
    float best = 0;
    for (const auto& y : second) {
      const float close = x.stem == y.stem ? 1.0F : cosine_of(x.vector, y.vector);
      best = std::max(best, y.weight * close);
    }
    sum += x.weight * best;
    total += x.weight;
  }
  return total > 0 ? sum / total : 0.0F;
}

}  // namespace

NINETY_WIDE ThesisAlignment thesis_alignment(const Lexed& lexed, const RoleLabels& labels) {
  PartWords<24> thesis;
  PartWords<60> bridge;
  PartWords<60> story;
  for (std::size_t i = 0; i < lexed.lexemes.size(); ++i) {
    const auto& lexeme = lexed.lexemes[i];
    if (lexeme.vector == 0 || !lexeme.content || lexeme.rarity < 0.9F) continue;
    const auto* vector = lexed.vocabulary->vector(lexeme.vector);
    const auto& p = labels.token_probability[i];
    thesis.add(vector, lexeme.stem, weight_in(p, Part::thesis));
    bridge.add(vector, lexeme.stem, weight_in(p, Part::bridge));
    story.add(vector, lexeme.stem, weight_in(p, Part::story));
  }
  return {alignment(thesis.all(), bridge.all()), alignment(thesis.all(), story.all())};
}

}  // namespace ninety
