#include "fit/matching.h"

#include <algorithm>
#include <cmath>

#include "reading/wide.h"

namespace ninety {
namespace {

constexpr float kLeastWeight = 4.0F;   // short asks are not met by one chance word
constexpr float kThemeFrom = 0.35F;    // mean vectors of any two sentences are about as near
constexpr float kNamedDeed = 0.5F;     // a deed of a trait that the name asks for
constexpr float kMeantDeed = 0.15F;    // of one that only its evidence speaks of
constexpr float kPlainLength = 14.0F;  // words of a sentence; longer ones hold more by chance

}  // namespace

NINETY_WIDE void Matcher::compare(const Brief& brief, std::size_t token, std::size_t unit,
                                  const KnownWord& word) {
  const auto& asked = brief.words();
  const auto units = sentences_.size();
  float best = 0;
  for (std::size_t w = 0; w < asked.size(); ++w) {
    const float like = likeness(asked[w], word);
    if (like <= 0) continue;
    best = std::max(best, like);
    auto& near = near_[w * units + unit];
    near = std::max(near, like);
  }
  asked_[token] = best;
}

Matcher::Matcher(const Brief& brief, const Lexed& lexed, const std::vector<ConductMarks>& marks,
                 const std::vector<bool>& pasted, const std::vector<Unit>& units)
    : sentences_(units.size()),
      near_(brief.words().size() * units.size(), 0.0F),
      asked_(lexed.lexemes.size(), 0.0F) {
  for (std::size_t u = 0; u < units.size(); ++u) {
    auto& sentence = sentences_[u];
    MeanVector mean;
    for (auto i = units[u].first; i < units[u].last; ++i) {
      const auto& lexeme = lexed.lexemes[i];
      if (pasted[i]) continue;
      if (marks[i].deeds != 0 && !lexeme.negated) sentence.deeds.push_back(marks[i].deeds);
      sentence.words += lexed.document->tokens()[i].starts_word ? 1.0F : 0.0F;
      if (!lexeme.content && lexeme.word != kUnknownWord) continue;
      const auto word = known_word(lexed, i);
      if (word.key == 0) continue;
      if (word.vector != nullptr) mean.add(word.vector, lexeme.rarity);
      compare(brief, i, u, word);
    }
    sentence.meaning = stored(mean.mean());
  }
}

float Match::strength() const {
  const float by_words = std::min(1.0F, 1.1F * words + 0.9F * like);
  return 1 - (1 - 0.7F * by_words) * (1 - 0.55F * deeds) * (1 - 0.35F * theme);
}

Match Matcher::match(const Ask& ask, std::size_t unit) const {
  Match match;
  const auto& sentence = sentences_[unit];
  const auto units = sentences_.size();
  float total = 0;
  for (const auto& word : ask.words) {
    total += word.weight;
    const float near = near_[word.word * units + unit];
    if (near >= 1) match.words += word.weight;
    match.like += near * word.weight;
  }
  total = std::max(std::sqrt(total * kLeastWeight), kLeastWeight);
  match.words = std::min(match.words / total, 1.0F);
  match.like = std::min(match.like / total, 1.0F);
  float deeds = 0;
  for (const Traits shown : sentence.deeds) {
    if ((shown & ask.named) != 0)
      deeds += kNamedDeed;
    else if ((shown & ask.meant) != 0)
      deeds += kMeantDeed;
  }
  match.deeds =
      1 - std::exp(-deeds * std::sqrt(kPlainLength / std::max(sentence.words, kPlainLength)));
  const float theme = cosine_of(ask.meaning.data(), sentence.meaning.data());
  match.theme = std::max(0.0F, (theme - kThemeFrom) / (1 - kThemeFrom));
  return match;
}

}  // namespace ninety
