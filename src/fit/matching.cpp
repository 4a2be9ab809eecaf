#include "fit/matching.h"

#include <algorithm>
#include <cmath>

#include "reading/exponential.h"
#include "reading/wide.h"

namespace ninety {
namespace {

constexpr float kThemeFrom = 0.35F;  // mean vectors of any two sentences are about as near
constexpr float kNamedDeed = 0.9F;   // a deed of a trait that the name asks for
constexpr float kMeantDeed = 0.2F;   // of one that only its evidence speaks of
// Conduct tells most: answers that fit less have as many of the posting's words.
constexpr float kByWords = 0.4F;
constexpr float kByDeeds = 0.8F;
constexpr float kByTheme = 0.25F;
constexpr float kSaid = 0.5F;
constexpr float kPlainLength = 14.0F;  // words of a sentence; longer ones hold more by chance

}  // namespace

NINETY_WIDE float Matcher::nearest_asked(std::size_t token) const {
  const auto word = known_word(lexed_, token);
  float best = 0;
  for (const auto& asked : brief_.words())
    best = std::max(best, likeness(asked, word));
  return best;
}

Matcher::Matcher(const Brief& brief, const FitInput& answer)
    : brief_(brief),
      lexed_(answer.lexed),
      sentences_(answer.units.size()),
      has_(brief.words().size() * answer.units.size(), false) {
  take_conduct(brief, answer);
  take_words(answer);
  take_kin(answer);
}

NINETY_WIDE void Matcher::take_words(const FitInput& answer) {
  const auto asked = brief_.words().size();
  for (std::size_t u = 0; u < answer.units.size(); ++u) {
    const auto& unit = answer.units[u];
    auto& sentence = sentences_[u];
    MeanVector mean;
    for (auto i = unit.first; i < unit.last; ++i) {
      const auto& lexeme = lexed_.lexemes[i];
      if (answer.pasted[i]) continue;
      sentence.words += lexed_.document->tokens()[i].starts_word ? 1.0F : 0.0F;
      if (!lexeme.content && lexeme.word != kUnknownWord) continue;
      if (lexeme.vector != 0) mean.add(lexed_.vocabulary->vector(lexeme.vector), lexeme.rarity);
      const auto number = brief_.number_of(key_of(lexed_, i));
      if (number < asked) has_[u * asked + number] = true;
    }
    sentence.meaning = stored(mean.mean());
  }
}

/// A word list misses what it does not know; the direction of its words often does not.
NINETY_WIDE void Matcher::take_kin(const FitInput& answer) {
  const auto& directions = brief_.conduct().directions();
  for (std::size_t trait = 0; trait < directions.size(); ++trait) {
    if (brief_.asked()[trait] <= 0) continue;
    float near = 0;
    for (std::size_t u = 0; u < sentences_.size(); ++u) {
      const float cosine = cosine_of(directions[trait].data(), sentences_[u].meaning.data());
      near += answer.units[u].story * std::max(cosine, 0.0F);
    }
    kin_ += brief_.asked()[trait] * std::sqrt(near);
  }
}

/// Deeds that show traits, and traits that are named, by sentence.
void Matcher::take_conduct(const Brief& brief, const FitInput& answer) {
  const auto asked = brief.conduct().asked_in(answer.lexed);
  auto mark = answer.marks.begin();
  auto named = asked.begin();
  for (std::size_t u = 0; u < answer.units.size(); ++u) {
    const auto& unit = answer.units[u];
    auto& sentence = sentences_[u];
    for (; mark != answer.marks.end() && mark->token < unit.last; ++mark) {
      const bool counts = mark->kind == ConductKind::deed && mark->token >= unit.first &&
                          !answer.pasted[mark->token] && !answer.lexed.lexemes[mark->token].negated;
      if (counts) sentence.deeds.push_back(*mark);
    }
    for (; named != asked.end() && named->token < unit.last; ++named) {
      if (named->token < unit.first || answer.lexed.lexemes[named->token].negated) continue;
      auto& traits = answer.pasted[named->token] ? sentence.pasted : sentence.said;
      traits |= bit_of(named->trait);
    }
  }
}

float Match::claim() const { return pasted || said ? kSaid : kByWords * words; }

float Match::strength() const {
  return 1 - (1 - kByWords * words) * (1 - kByDeeds * deeds) * (1 - kByTheme * theme);
}

NINETY_WIDE Match Matcher::match(const Ask& ask, std::size_t unit) const {
  Match match;
  const auto& sentence = sentences_[unit];
  for (const auto& word : ask.words)
    match.words += has_[unit * brief_.words().size() + word.word] ? word.weight : 0.0F;
  match.words = std::min(match.words / ask.full, 1.0F);
  float deeds = 0;
  for (const auto& mark : sentence.deeds) {
    const Traits shown = bit_of(mark.trait);
    if ((shown & ask.named) != 0)
      deeds += kNamedDeed * mark.weight;
    else if ((shown & ask.meant) != 0)
      deeds += kMeantDeed * mark.weight;
  }
  if (deeds > 0)
    match.deeds =
        1 - exponential(-deeds * std::sqrt(kPlainLength / std::max(sentence.words, kPlainLength)));
  const float theme = cosine_of(ask.meaning.data(), sentence.meaning.data());
  match.said = (sentence.said & ask.named) != 0;
  match.pasted = (sentence.pasted & ask.named) != 0;
  match.theme = std::max(0.0F, (theme - kThemeFrom) / (1 - kThemeFrom));
  return match;
}

}  // namespace ninety
