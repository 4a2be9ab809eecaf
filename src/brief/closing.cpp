#include "brief/closing.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ninety {
namespace {

constexpr float kMet = 0.5F;
constexpr float kPartly = 0.25F;
constexpr float kBridge = 0.4F;  // a unit belongs to the closing from this probability on

/// Words by which an ending speaks of the work of these people rather than of any.
constexpr std::array<std::string_view, 4> kAddress = {"your", "you", "yours", "here"};

/// Words of endings that fit any job; stems of these take the closing down.
constexpr std::array<std::string_view, 24> kAnyJob = {
    "company",  "career",      "challenge",   "organisation", "organization", "employer",
    "asset",    "opportunity", "growth",      "atmosphere",   "environment",  "wherever",
    "position", "skills",      "anywhere",    "somewhere",    "potential",    "respected",
    "dynamic",  "responsibility", "advance",  "prospects",    "ambitious",    "benefit"};

bool among(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

struct Signals {
  float told = 0;     ///< words of this job, by how much they tell
  float like = 0;     ///< words near in meaning to its daily work
  float address = 0;  ///< "your wards"
  float any_job = 0;
  float content = 0;
};

float nearest(const std::int8_t* vector, const std::vector<AskWord>& words) {
  float best = 0;
  for (const auto& word : words) {
    if (word.vector != nullptr) best = std::max(best, cosine_of(vector, word.vector));
  }
  return best;
}

}  // namespace

ClosingFit closing_of(const Reading& reading, const Lexed& lexed, const std::vector<Unit>& units,
                      const std::vector<bool>& pasted, const Brief& brief) {
  (void)reading;
  ClosingFit closing;
  std::vector<const Unit*> last;
  for (const auto& unit : units) {
    if (unit.bridge >= kBridge) last.push_back(&unit);
  }
  if (last.empty() && !units.empty() && units.back().story < kBridge) last.push_back(&units.back());
  Signals signals;
  float best_tie = 0;
  const auto& document = *lexed.document;
  for (const auto* unit : last) {
    closing.evidence.push_back(unit->span);
    for (auto i = unit->first; i < unit->last; ++i) {
      const auto& lexeme = lexed.lexemes[i];
      const auto word = document.folded(document.tokens()[i]);
      if (among(word, kAddress)) signals.address += 1;
      if (among(word, kAnyJob) ||
          lexeme.is(mask_of(WordClass::company_praise, WordClass::platitude, WordClass::self_praise)))
        signals.any_job += 1;
      if (pasted[i] || (!lexeme.content && lexeme.word != kUnknownWord)) continue;
      const float told = brief.told_by(key_of(lexed, i));
      signals.content += 1;
      signals.told += told;
      if (told > best_tie) {
        best_tie = told;
        closing.tie = document.tokens()[i].span;
      }
      if (told <= 0 && lexeme.vector != 0 && lexeme.rarity > 0.8F) {
        const float near = nearest(lexed.vocabulary->vector(lexeme.vector), brief.daily_words());
        signals.like += std::clamp((near - 0.45F) / 0.4F, 0.0F, 1.0F);
      }
    }
  }
  const float tied = 1 - std::exp(-0.45F * signals.told - 0.12F * signals.like -
                                  0.25F * std::min(signals.address, 2.0F));
  const float any = std::exp(-0.25F * signals.any_job);
  closing.strength = last.empty() ? 0.0F : tied * any;
  closing.status = closing.strength >= kMet      ? Closing::met
                   : closing.strength >= kPartly ? Closing::partly
                                                 : Closing::missing;
  return closing;
}

}  // namespace ninety
