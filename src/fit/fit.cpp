#include "fit/fit.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <optional>

#include "fit/closing.h"
#include "fit/fit_table.h"
#include "fit/matching.h"
#include "fit/units.h"

namespace ninety {
namespace {

constexpr float kChance = 0.8F;    // one cue of opposite conduct may be chance
constexpr float kContext = 0.4F;   // what context shows less than a deed or its result
constexpr float kDeedWords = 70;   // words of a story that deeds are counted on
constexpr float kLeastStory = 40;  // a shorter one is counted as if it had so many
constexpr float kManyDeeds = 8;    // traits shown that make a story full of deeds

struct Best {
  float story = 0;
  float claim = 0;
  const Unit* in_story = nullptr;
  const Unit* in_claim = nullptr;
};

class Fitting {
 public:
  Fitting(const Reading& reading, const Brief& brief)
      : reading_(reading),
        brief_(brief),
        lexed_(Lexed::read(*reading.document, brief.vocabulary())),
        marks_(brief.conduct().marks_of(lexed_)),
        units_(units_of(reading, lexed_)) {}

  Fit run() {
    fit_.has_posting = brief_.posting().has_value();
    fit_.has_organisation = brief_.organisation().has_value();
    find_pasted();
    const Matcher matcher(brief_, lexed_, marks_, pasted_, units_);
    fit_.closing = closing_of({lexed_, units_, pasted_}, brief_, matcher);
    find_against();
    meet_asks(matcher);
    find_deeds();
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
      const float strength = opposed_[u] ? 0.0F : matcher.match(ask, u).strength();
      const float told = units_[u].roles[static_cast<std::size_t>(Role::situation)];
      const float story = strength * (units_[u].story - kContext * told);
      const float claim = strength * (1 - units_[u].story);
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
    std::array<std::vector<float>, 5> strengths;
    for (const auto& ask : brief_.asks()) {
      const auto best = best_for(ask, matcher);
      strengths[static_cast<std::size_t>(ask.kind)].push_back(best.story *
                                                              (0.5F + 0.5F * ask.weight));
      if (ask.kind == AskKind::competency && brief_.posting()) {
        const auto& competency = brief_.posting()->competencies[ask.index];
        auto met = met_by(best);
        met.name = competency.name;
        met.weight = competency.weight;
        met.core = competency.core;
        met.asked_by = competency.evidence;
        fit_.competencies.push_back(std::move(met));
      } else if (ask.kind == AskKind::value && brief_.organisation()) {
        const auto& value = brief_.organisation()->values[ask.index];
        auto met = met_by(best);
        met.name = value.name;
        met.weight = 1;
        met.asked_by = value.evidence;
        fit_.values.push_back(std::move(met));
      }
    }
    const auto top = [&strengths](AskKind kind, std::size_t most) {
      auto& list = strengths[static_cast<std::size_t>(kind)];
      std::ranges::sort(list, std::greater{});
      const auto count = std::min(list.size(), most);
      float sum = 0;
      for (std::size_t i = 0; i < count; ++i)
        sum += list[i];
      return count > 0 ? sum / static_cast<float>(count) : 0.0F;
    };
    fit_.parts.competencies = top(AskKind::competency, 3);
    fit_.parts.demands = std::max(top(AskKind::demand, 3), top(AskKind::challenge, 1));
    fit_.parts.values = top(AskKind::value, 2);
  }

  /// Opposite conduct told of oneself: against what is valued counts in full, haste by itself less.
  void find_against() {
    float sum = 0;
    for (const auto& unit : units_) {
      float here = 0;
      for (auto i = unit.first; i < unit.last; ++i) {
        const bool opposite = (marks_[i].against & brief_.valued()) != 0;
        if ((!opposite && !marks_[i].hasty) || lexed_.lexemes[i].negated) continue;
        here += opposite ? 1.0F : 0.6F;
      }
      opposed_.push_back(here > 0);
      if (here > 0) fit_.against.push_back(unit.span);
      sum += here;
    }
    fit_.parts.against = 1 - std::exp(-0.4F * std::max(0.0F, sum - kChance));
  }

  /// Deeds told in the story, for each trait; a longer story needs more of them.
  void find_deeds() {
    std::array<float, 64> deeds{};
    float words = 0;
    float display = 0;
    for (const auto& unit : units_) {
      for (auto i = unit.first; i < unit.last; ++i) {
        words += unit.story;
        for (Traits rest = pasted_[i] ? 0 : marks_[i].deeds; rest != 0; rest &= rest - 1)
          deeds[static_cast<std::size_t>(std::countr_zero(rest))] += unit.story;
        display += marks_[i].display && brief_.told_by(key_of(lexed_, i)) <= 0 ? 1.0F : 0.0F;
      }
    }
    const float scale = kDeedWords / std::max(words, kLeastStory);
    float all = 0;
    float asked = 0;
    for (std::size_t trait = 0; trait < deeds.size(); ++trait) {
      const float shown = 1 - std::exp(-0.8F * deeds[trait] * scale);
      all += shown;
      asked += shown * brief_.trait_share()[trait];
    }
    fit_.parts.deeds = std::min(all / kManyDeeds, 1.0F);
    fit_.parts.asked_deeds = std::min(3 * asked, 1.0F);
    const auto length = static_cast<float>(std::max<std::size_t>(lexed_.lexemes.size(), 40));
    fit_.parts.display = 1 - std::exp(-0.5F * display * 130 / length);
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
    return 1 - std::exp(-0.3F * praise);
  }

  void sum_up() {
    auto& parts = fit_.parts;
    parts.closing = std::min(fit_.closing.strength / kClosingFull, 1.0F);
    parts.substance = substance();
    parts.claims = claims();
    float pasted = 0;
    for (const bool token : pasted_)
      pasted += token ? 1.0F : 0.0F;
    parts.pasted = 1 - std::exp(-0.06F * pasted);
    const float values_there = fit_.values.empty() ? 0.0F : 1.0F;
    fit_.score = points_of(parts, kFitPoints, values_there);
    fit_.story_score = points_of(parts, kStoryPoints, values_there);
  }

  const Reading& reading_;
  const Brief& brief_;
  Lexed lexed_;
  std::vector<ConductMarks> marks_;
  std::vector<Unit> units_;
  std::vector<bool> opposed_;  // by unit: it shows opposite conduct, and nothing else counts
  std::vector<bool> pasted_;
  Fit fit_;
};

}  // namespace

Fit fit_of(const Reading& reading, const Brief& brief) {
  if (reading.document == nullptr) return {};
  return Fitting(reading, brief).run();
}

}  // namespace ninety
