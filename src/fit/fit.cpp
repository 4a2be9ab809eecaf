#include "fit/fit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "fit/closing.h"
#include "fit/fit_table.h"
#include "fit/matching.h"
#include "fit/told.h"
#include "reading/exponential.h"

namespace ninety {
namespace {

constexpr float kContext = 0.4F;    // what context shows less than a deed or its result
constexpr float kCue = 0.5F;        // how quickly cues of one kind add up to certainty
constexpr float kAskedFull = 0.8F;  // more than any story of a page shows
constexpr float kDeedsFull = 0.3F;
constexpr float kKinFull = 1.2F;
// Square roots of counts: the first words tell most. An answer of 90 seconds has up to 60 words of
// telling.
constexpr float kMomentNone = 3;
constexpr float kMomentFull = 8;
constexpr float kCareerFull = 4;

float between(float none, float full, float value) {
  return std::clamp((value - none) / (full - none), 0.0F, 1.0F);
}

float certain(float cues) { return 1 - exponential(-kCue * cues); }

/// Shares and what is shown, multiplied.
float shown_of(const TraitValues& shares, const TraitValues& shown) {
  float sum = 0;
  for (std::size_t trait = 0; trait < shares.size(); ++trait)
    sum += shares[trait] * shown[trait];
  return sum;
}

struct Best {
  float story = 0;
  float claim = 0;
  const AnswerUnit* in_story = nullptr;
  const AnswerUnit* in_claim = nullptr;
};

class Fitting {
 public:
  Fitting(const Reading& reading, const Brief& brief)
      : reading_(reading),
        brief_(brief),
        lexed_(Lexed::read(*reading.document, brief.vocabulary())),
        marks_(brief.conduct().marks_in(lexed_)),
        units_(units_of(reading, lexed_)) {}

  Fit run() {
    fit_.has_posting = brief_.posting() != nullptr;
    fit_.has_organisation = brief_.organisation() != nullptr;
    find_pasted();
    const FitInput answer{lexed_, units_, marks_, pasted_};
    const Matcher matcher(brief_, answer);
    told_ = told_by(answer, brief_);
    fit_.closing = closing_of(answer, brief_, matcher);
    meet_asks(matcher);
    fit_.parts.kin = std::min(matcher.kin() / kKinFull, 1.0F);
    sum_up();
    return std::move(fit_);
  }

 private:
  void find_pasted() {
    pasted_.assign(lexed_.lexemes.size(), false);
    for (const auto run : brief_.phrases().runs_in(lexed_)) {
      fit_.pasted.push_back(lexed_.span(run.first, run.last));
      std::fill(pasted_.begin() + run.first, pasted_.begin() + run.last, true);
    }
  }

  Best best_for(const Ask& ask, const Matcher& matcher) const {
    Best best;
    for (std::size_t u = 0; u < units_.size(); ++u) {
      const auto match = matcher.match(ask, u);
      const float strength = told_.opposed[u] ? 0.0F : match.strength();
      const float told = units_[u].roles[static_cast<std::size_t>(Role::situation)];
      const float story = strength * (units_[u].story - kContext * told);
      const float claim = match.claim() * (match.pasted ? 1.0F : 1 - units_[u].story);
      if (story > best.story) best.story = story, best.in_story = &units_[u];
      if (claim > best.claim) best.claim = claim, best.in_claim = &units_[u];
    }
    return best;
  }

  static AskFit met_by(const Best& best) {
    AskFit met;
    met.strength = best.story;
    if (best.in_story != nullptr) met.nearest = best.in_story->span;
    if (best.story >= kShownFrom && best.in_story != nullptr) {
      met.status = Shown::shown;
      met.evidence = {best.in_story->span};
    } else if (best.claim >= kClaimedFrom && best.in_claim != nullptr) {
      met.status = Shown::claimed;
      met.evidence = {best.in_claim->span};
    }
    return met;
  }

  void meet_asks(const Matcher& matcher) {
    const auto* posting = brief_.posting();
    const auto* organisation = brief_.organisation();
    std::vector<float> strengths;
    for (const auto& ask : brief_.asks()) {
      if (ask.kind == AskKind::competency && posting != nullptr) {
        const auto& competency = posting->competencies[ask.index];
        auto met = met_by(best_for(ask, matcher));
        met.name = competency.name;
        met.weight = competency.weight;
        met.core = competency.core;
        met.asked_by = competency.evidence;
        strengths.push_back(met.strength * (0.5F + 0.5F * ask.weight));
        fit_.competencies.push_back(std::move(met));
      } else if (ask.kind == AskKind::value && organisation != nullptr) {
        const auto& value = organisation->values[ask.index];
        auto met = met_by(best_for(ask, matcher));
        met.name = value.name;
        met.weight = 1;
        met.asked_by = value.evidence;
        fit_.values.push_back(std::move(met));
      }
    }
    std::ranges::sort(strengths, std::greater{});
    strengths.resize(std::min<std::size_t>(strengths.size(), 3));
    for (const float strength : strengths)
      fit_.parts.competencies += strength / 3;
  }

  float substance() const {
    const auto met = [this](Trait trait) { return reading_.estimate(trait).expected(); };
    return 0.4F * met(Trait::F2) + 0.3F * met(Trait::F2_action) + 0.3F * met(Trait::F2_result);
  }

  float claims() const {
    float praise = 0;
    for (const auto& unit : units_) {
      for (auto i = unit.first; i < unit.last; ++i)
        praise += lexed_.lexemes[i].is(WordClass::self_praise) && !lexed_.lexemes[i].negated ? 1.0F
                                                                                             : 0.0F;
    }
    return 1 - exponential(-0.3F * praise);
  }

  void sum_up() {
    auto& parts = fit_.parts;
    const auto& shown = told_.shown;
    const float all = std::accumulate(shown.begin(), shown.end(), 0.0F);
    parts.asked = std::min(shown_of(brief_.asked(), shown) / kAskedFull, 1.0F);
    parts.values = std::min(shown_of(brief_.values(), shown) / kAskedFull, 1.0F);
    parts.deeds = std::min(all / (kDeedsFull * static_cast<float>(shown.size())), 1.0F);
    parts.moment = between(kMomentNone, kMomentFull, std::sqrt(told_.moment));
    parts.career = between(0, kCareerFull, std::sqrt(told_.career));
    parts.closing = std::min(fit_.closing.strength / kClosingFull, 1.0F);
    parts.substance = substance();
    parts.claims = claims();
    const auto pasted = static_cast<float>(std::ranges::count(pasted_, true));
    parts.pasted = 1 - exponential(-0.06F * pasted);
    parts.against = certain(told_.opposite);
    parts.haste = certain(told_.haste);
    parts.display = certain(told_.display);
    fit_.opposed = certain(told_.opposite + told_.haste);
    for (std::size_t u = 0; u < units_.size(); ++u) {
      if (told_.opposed[u]) fit_.against.push_back(units_[u].span);
    }
    const float values_there = fit_.has_organisation && !fit_.values.empty() ? 1.0F : 0.0F;
    fit_.score = points_of(parts, kFitPoints, values_there);
    fit_.story_score = points_of(parts, without_closing(kFitPoints), values_there);
  }

  const Reading& reading_;
  const Brief& brief_;
  Lexed lexed_;
  std::vector<ConductMark> marks_;
  std::vector<AnswerUnit> units_;
  std::vector<bool> pasted_;
  Told told_;
  Fit fit_;
};

}  // namespace

Fit fit_of(const Reading& reading, const Brief& brief) {
  if (reading.document == nullptr) return {};
  return Fitting(reading, brief).run();
}

}  // namespace ninety
