#include "brief/posting_names.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "brief/short_phrase.h"
#include "reading/closeness.h"
#include "reading/word_vector.h"

namespace ninety {
namespace {

constexpr std::uint32_t kNoGroup = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kMostUnits = 3;  ///< a word that more units have is what the job is about

void add_word(MeanVector& mean, const Vocabulary& vocabulary, std::string_view word) {
  const auto& info = vocabulary.info(vocabulary.find(word));
  if (info.content != 0 && info.vector != 0) mean.add(vocabulary.vector(info.vector), info.rarity);
}

class Namer {
 public:
  Namer(const Outline& outline, const PostingFeatures& features,
        const std::vector<std::size_t>& asked)
      : outline_(outline),
        features_(features),
        told_(competency_cues().size()),
        meanings_(told_.size()),
        known_(told_.size()) {
    for (const auto i : asked) {
      for (const auto& cue : features.competencies(i))
        ++told_[cue.group];
    }
  }

  /// The group of competency_cues() that says best what a unit speaks of; kNoGroup when none does.
  std::uint32_t best_group(std::size_t i);

 private:
  float agreement(std::span<const OutlineWord> words, const CueCount& cue);
  const Meaning& meaning_of(std::uint32_t group);

  const Outline& outline_;
  const PostingFeatures& features_;
  std::vector<std::uint32_t> told_;  ///< units that speak of each group
  std::vector<Meaning> meanings_;    ///< of each group that was asked for
  std::vector<bool> known_;
};

const Meaning& Namer::meaning_of(std::uint32_t group) {
  if (!known_[group]) {
    MeanVector mean;
    competency_cues().for_each_word(
        group, [&](std::string_view word) { add_word(mean, features_.vocabulary(), word); });
    meanings_[group] = mean.mean();
    known_[group] = true;
  }
  return meanings_[group];
}

/// How the words of a unit around a cue are like the group of the cue: a word may be meant
/// otherwise
/// ("sound", "chair").
float Namer::agreement(std::span<const OutlineWord> words, const CueCount& cue) {
  MeanVector around;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (i < cue.first || i >= cue.last) add_word(around, features_.vocabulary(), words[i].folded);
  }
  const auto meaning = around.mean();
  constexpr float kAlone = 0.35F;  // nothing stands around it
  return meaning == Meaning{} ? kAlone : cosine_of(meaning, meaning_of(cue.group));
}

std::uint32_t Namer::best_group(std::size_t i) {
  constexpr float kLeast = 5.2F;
  constexpr float kAgreement = 8;
  const auto words = outline_.words(outline_.units()[i]);
  std::uint32_t best = kNoGroup;
  float best_score = kLeast;
  for (const auto& cue : features_.competencies(i)) {
    const auto often = static_cast<float>(told_[cue.group] - 1);
    const float score = competency_cues().group(cue.group).weight +
                        kAgreement * agreement(words, cue) +
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
  Namer namer(outline, features, asked);
  std::vector<NamedCompetency> named;
  std::unordered_map<std::string, std::size_t> places;
  for (const auto i : asked) {
    const auto group = namer.best_group(i);
    std::string name;
    if (group != kNoGroup) name = common_name(group);
    const auto known = places.find(name);
    if (group == kNoGroup ||
        (known != places.end() && named[known->second].units.size() >= kMostUnits))
      name = short_phrase(text, outline.words(outline.units()[i]));
    const auto [place, is_new] = places.emplace(name, named.size());
    if (is_new) named.push_back({.name = std::move(name), .units = {}});
    named[place->second].units.push_back(i);
  }
  return named;
}

}  // namespace ninety
