#include "fit/stories.h"

#include <algorithm>

namespace ninety {
namespace {

constexpr float kReasonFrom = 0.3F;  // weaker ones convince nobody

void add_reasons(const std::vector<AskFit>& asks, AskSource source,
                 std::vector<StoryReason>& reasons) {
  for (const auto& ask : asks) {
    if (ask.strength < kReasonFrom || ask.nearest.empty() || ask.asked_by.empty()) continue;
    reasons.push_back({ask.name, ask.nearest, ask.asked_by.front(), source,
                       ask.strength * (0.6F + 0.4F * ask.weight)});
  }
}

}  // namespace

std::vector<RankedStory> rank_stories(std::span<const Fit> fits) {
  std::vector<RankedStory> ranking;
  for (std::size_t i = 0; i < fits.size(); ++i) {
    RankedStory story{.index = i, .score = fits[i].story_score, .reasons = {}};
    add_reasons(fits[i].competencies, AskSource::posting, story.reasons);
    add_reasons(fits[i].values, AskSource::organisation, story.reasons);
    std::ranges::stable_sort(story.reasons, std::greater{}, &StoryReason::strength);
    if (story.reasons.size() > kMostReasons) story.reasons.resize(kMostReasons);
    ranking.push_back(std::move(story));
  }
  std::ranges::stable_sort(ranking, std::greater{}, &RankedStory::score);
  return ranking;
}

}  // namespace ninety
