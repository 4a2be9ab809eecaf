#include "brief/posting_names.h"

#include <algorithm>
#include <limits>

namespace ninety {
namespace {

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostUnits = 3;  ///< a word that more units have is what the job is about

/// The group of competency_cues() that says best what a unit speaks of.
std::uint32_t best_group(const std::vector<CueCount>& cues, const std::vector<std::uint32_t>& told) {
  constexpr float kLeast = 1.4F;
  std::uint32_t best = kNoGroup;
  float best_score = kLeast;
  for (const auto& cue : cues) {
    const float often = static_cast<float>(told[cue.group] - 1);
    const float score = competency_cues().group(cue.group).weight +
                        0.5F * static_cast<float>(cue.times - 1) +
                        0.8F * static_cast<float>(cue.last - cue.first - 1) -
                        0.02F * static_cast<float>(cue.first) - 0.35F * std::max(0.0F, often - 1);
    if (score <= best_score) continue;
    best = cue.group;
    best_score = score;
  }
  return best;
}

std::string_view common_name(std::uint32_t group) {
  const std::string_view name = competency_cues().group(group).name;
  return name.substr(name.find('.') + 1);
}

}  // namespace

std::vector<NamedCompetency> name_competencies(std::string_view text, const Outline& outline,
                                               const PostingFeatures& features,
                                               const std::vector<std::size_t>& asked) {
  std::vector<std::uint32_t> told(competency_cues().size());
  for (const auto i : asked) {
    for (const auto& cue : features.competencies(i))
      ++told[cue.group];
  }
  std::vector<NamedCompetency> named;
  for (const auto i : asked) {
    const auto group = best_group(features.competencies(i), told);
    std::string name;
    if (group != kNoGroup) name = common_name(group);
    auto known = std::ranges::find(named, name, &NamedCompetency::name);
    if (group == kNoGroup || (known != named.end() && known->units.size() >= kMostUnits)) {
      name = short_phrase(text, outline.words(outline.units()[i]));
      known = std::ranges::find(named, name, &NamedCompetency::name);
    }
    if (known == named.end()) known = named.insert(named.end(), {.name = name, .units = {}});
    known->units.push_back(i);
  }
  return named;
}

}  // namespace ninety
