#include "fit/told.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ninety {
namespace {

constexpr std::uint32_t kReach = 14;  // tokens from a subject to what it does
constexpr float kUsualWords = 130;
constexpr float kFewWords = 60;  // a shorter answer is counted as if it had so many

// Who tells a moment speaks of others, of what they did and of what was not so.
constexpr auto kTelling =
    mask_of(WordClass::pronoun_third, WordClass::past_irregular, WordClass::be_past,
            WordClass::negation, WordClass::connective, WordClass::contrast);
constexpr auto kCareer =
    mask_of(WordClass::growth, WordClass::status, WordClass::company_praise, WordClass::security);

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

/// Whether the nearest subject before a token is the speaker, and it does rather than suffers.
bool is_own(const Lexed& lexed, std::uint32_t token) {
  constexpr std::array<std::string_view, 4> kOwn = {"i", "we", "myself", "ourselves"};
  constexpr std::array<std::string_view, 4> kOthers = {"he", "she", "they", "who"};
  constexpr std::array<std::string_view, 8> kSuffers = {"was", "were",  "been", "got",
                                                        "be",  "being", "is",   "are"};
  const auto& document = *lexed.document;
  const auto word = [&document](std::uint32_t i) { return document.folded(document.tokens()[i]); };
  if (token > 0 && is_one_of(word(token - 1), kSuffers)) return false;
  for (std::uint32_t back = 0; back < std::min(token + 1, kReach); ++back) {
    const auto i = token - back;
    const auto at = word(i);
    if (is_one_of(at, kOwn)) return true;
    if (i < token && is_one_of(at, kOthers)) return false;
    if (document.tokens()[i].kind == TokenKind::mark && (at == "." || at == "!" || at == "?"))
      return false;
  }
  return false;
}

/// Adds up what the marks of an answer say.
class Telling {
 public:
  Telling(const FitInput& answer, const Brief& brief) : answer_(answer), brief_(brief) {
    told_.opposed.assign(answer.units.size(), false);
  }

  Told run() {
    std::size_t unit = 0;
    for (const auto& mark : answer_.marks) {
      while (unit + 1 < answer_.units.size() && answer_.units[unit].last <= mark.token)
        ++unit;
      if (unit < answer_.units.size()) take(mark, unit);
    }
    for (float& shown : told_.shown)
      shown = std::sqrt(shown);
    const auto words = std::max(static_cast<float>(answer_.lexed.document->words()), kFewWords);
    told_.display *= kUsualWords / words;
    for (const auto& lexeme : answer_.lexed.lexemes) {
      told_.moment += lexeme.is(kTelling) ? 1.0F : 0.0F;
      told_.career += lexeme.is(kCareer) ? 1.0F : 0.0F;
    }
    return std::move(told_);
  }

 private:
  void take(const ConductMark& mark, std::size_t unit) {
    const auto& lexeme = answer_.lexed.lexemes[mark.token];
    const bool denied = lexeme.negated;
    switch (mark.kind) {
      case ConductKind::deed:
        if (!denied && !answer_.pasted[mark.token])
          told_.shown[mark.trait] += mark.weight * answer_.units[unit].story;
        return;
      case ConductKind::display:
        if (!denied && brief_.told_by(key_of(answer_.lexed, mark.token)) <= 0)
          told_.display += mark.weight;
        return;
      case ConductKind::against:
        if ((brief_.valued() & bit_of(mark.trait)) != 0) offend(mark, unit, told_.opposite);
        return;
      case ConductKind::haste:
        if (!brief_.asks_pace()) offend(mark, unit, told_.haste);
        return;
      case ConductKind::disregard:
        offend(mark, unit, told_.haste);
        return;
    }
  }

  /// A token counts once, whatever it is against.
  void offend(const ConductMark& mark, std::size_t unit, float& count) {
    if (answer_.lexed.lexemes[mark.token].negated || !is_own(answer_.lexed, mark.token)) return;
    if (last_offence_ == mark.token + 1) return;
    last_offence_ = mark.token + 1;
    count += 1;
    told_.opposed[unit] = true;
  }

  const FitInput& answer_;
  const Brief& brief_;
  std::uint32_t last_offence_ = 0;  // its token and one
  Told told_;
};

}  // namespace

Told told_by(const FitInput& answer, const Brief& brief) { return Telling(answer, brief).run(); }

}  // namespace ninety
