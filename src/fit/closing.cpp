#include "fit/closing.h"

#include <algorithm>
#include <array>

#include "reading/exponential.h"

namespace ninety {
namespace {

constexpr float kMet = 0.5F;
constexpr float kPartly = 0.25F;
constexpr float kStory = 0.5F;  // from here on it is part of the story
constexpr std::size_t kMostTail = 3;
constexpr float kRare = 0.8F;
constexpr auto kPraise =
    mask_of(WordClass::company_praise, WordClass::platitude, WordClass::self_praise);
constexpr float kBridge = 0.4F;  // a unit belongs to the closing from this probability on

/// Words by which an ending speaks of the work of these people rather than of any.
constexpr std::array<std::string_view, 4> kAddress = {"your", "you", "yours", "here"};

/// Words of endings that fit any job; stems of these take the closing down.
constexpr std::array<std::string_view, 24> kAnyJob = {
    "company",  "career",         "challenge", "organisation", "organization", "employer",
    "asset",    "opportunity",    "growth",    "atmosphere",   "environment",  "wherever",
    "position", "skills",         "anywhere",  "somewhere",    "potential",    "respected",
    "dynamic",  "responsibility", "advance",   "prospects",    "ambitious",    "benefit"};

bool among(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

struct Signals {
  float told = 0;     ///< words of this job, by how much they tell
  float like = 0;     ///< words near in meaning to its daily work
  float address = 0;  ///< "your wards"
  float any_job = 0;
  float best = 0;  ///< of the word that tells most
};

/// Adds what one unit of the closing says.
void listen(const FitInput& answer, const Brief& brief, const Matcher& matcher, const AnswerUnit& unit,
            Signals& signals, ClosingFit& closing) {
  const auto& tokens = answer.lexed.document->tokens();
  for (auto i = unit.first; i < unit.last; ++i) {
    const auto& lexeme = answer.lexed.lexemes[i];
    const auto word = answer.lexed.document->folded(tokens[i]);
    if (among(word, kAddress)) signals.address += 1;
    if (among(word, kAnyJob) || lexeme.is(kPraise)) signals.any_job += 1;
    if (answer.pasted[i] || (!lexeme.content && lexeme.word != kUnknownWord)) continue;
    const float told = brief.told_by(key_of(answer.lexed, i));
    signals.told += told;
    if (told > signals.best) {
      signals.best = told;
      closing.tie = tokens[i].span;
    }
    if (told <= 0 && lexeme.rarity > kRare) signals.like += matcher.nearest_asked(i);
  }
}

/// The bridge wherever it stands, and what is no story at the very end: a short last sentence often
/// leans on the one before it.
std::vector<const AnswerUnit*> closing_units(const std::vector<AnswerUnit>& units) {
  std::size_t tail = units.size();
  while (tail > 1 && units.size() - tail < kMostTail && units[tail - 1].story < kStory)
    --tail;
  std::vector<const AnswerUnit*> found;
  for (std::size_t u = 0; u < units.size(); ++u) {
    if (u >= tail || units[u].bridge >= kBridge) found.push_back(&units[u]);
  }
  return found;
}

}  // namespace

ClosingFit closing_of(const FitInput& answer, const Brief& brief, const Matcher& matcher) {
  ClosingFit closing;
  const auto last = closing_units(answer.units);
  Signals signals;
  for (const auto* unit : last) {
    closing.evidence.push_back(unit->span);
    listen(answer, brief, matcher, *unit, signals, closing);
  }
  const float tied = 1 - exponential(-0.45F * signals.told - 0.12F * signals.like -
                                     0.25F * std::min(signals.address, 2.0F));
  const float any = exponential(-0.25F * signals.any_job);
  closing.strength = last.empty() ? 0.0F : tied * any;
  closing.status = closing.strength >= kMet      ? Closing::met
                   : closing.strength >= kPartly ? Closing::partly
                                                 : Closing::missing;
  return closing;
}

}  // namespace ninety
