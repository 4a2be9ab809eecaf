#include "brief/posting_features.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "brief/feature_blocks.h"
#include "brief/unit_form.h"
#include "reading/word_vector.h"

namespace ninety {
namespace {

std::uint32_t length_bucket(std::uint32_t words) {
  constexpr std::array<std::uint32_t, kBuckets - 1> kEdges = {3, 5, 8, 12, 17, 23, 31};
  return static_cast<std::uint32_t>(std::ranges::upper_bound(kEdges, words) - kEdges.begin());
}

}  // namespace

const std::vector<std::string>& posting_feature_names() { return feature_blocks().names; }

PostingFeatures::PostingFeatures(const Outline& outline, const std::vector<UnitPart>& parts,
                                 const Vocabulary& vocabulary)
    : outline_(outline), parts_(parts), vocabulary_(vocabulary), told_(competency_cues().size()) {
  find_places();
  for (std::size_t i = 0; i < size(); ++i) {
    competencies_.push_back(is_title(i)
                                ? std::vector<CueCount>{}
                                : cues_in(competency_cues(), outline_.words(outline_.units()[i])));
    for (const auto& cue : competencies_.back())
      ++told_[cue.group];
  }
}

bool PostingFeatures::is_praise(std::size_t i) const {
  const auto praise = std::ranges::find_if(parts_[i].cues, [](const CueCount& cue) {
    return posting_cues().group(cue.group).name == "unit.fluff";
  });
  if (praise == parts_[i].cues.end()) return false;
  const auto told = std::ranges::count_if(competencies_[i], [](const CueCount& cue) {
    return competency_cues().group(cue.group).weight >= 2;
  });
  return told == 0 || (praise->times >= 2 && told == 1 && competencies_[i].size() == 1);
}

void PostingFeatures::find_places() {
  places_.resize(size());
  std::array<std::uint32_t, kPostingParts> of_part{};
  for (std::size_t i = 0; i < size(); ++i) {
    if (!is_title(i)) places_[i].before = of_part[static_cast<std::size_t>(parts_[i].part)]++;
  }
  for (std::size_t i = 0; i < size(); ++i)
    places_[i].all = of_part[static_cast<std::size_t>(parts_[i].part)];
}

std::vector<UnitFeature> PostingFeatures::of(std::size_t i) const {
  std::vector<UnitFeature> out;
  const auto& unit = outline_.units()[i];
  if (is_title(i)) return out;
  out.reserve(160);
  const auto words = outline_.words(unit);
  const auto& b = feature_blocks();
  const auto add = [&out](const Block& block, std::size_t index, float value = 1) {
    if (value != 0) out.push_back({block.begin + static_cast<std::uint32_t>(index), value});
  };
  const auto part = static_cast<std::size_t>(parts_[i].part);
  const auto& place = places_[i];
  add(b.bias, 0);
  add(b.part, part);
  const auto forms = forms_of(unit, words);
  for (std::size_t f = 0; f < forms.size(); ++f) {
    if (!forms[f]) continue;
    add(b.form, f);
    add(b.part_form, part * forms.size() + f, 0.7F);
  }
  const auto counted =
      static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
  add(b.part_place, part * kBuckets + bucket_of(place.before));
  add(b.part_left, part * kBuckets + bucket_of(place.all - 1 - place.before));
  add(b.part_length, part * kBuckets + length_bucket(counted));
  add(b.count_part, part * kBuckets + bucket_of(place.all));
  const auto& said = parts_[i].heading;
  const auto best = std::ranges::max_element(said);
  const auto above = *best >= 3 ? static_cast<std::size_t>(best - said.begin()) : kPostingParts;
  add(b.under, 2 * above + (unit.kind == UnitKind::item ? 1 : 0));
  add(b.place, i * kBuckets / outline_.units().size());
  for (std::size_t k = 0; k < kPostingParts; ++k) {
    add(b.heading, k, 0.2F * parts_[i].heading[k]);
    add(b.own, k, 0.2F * parts_[i].score[k]);
    if (i > 0) add(b.near_score, k * 2, 0.2F * parts_[i - 1].score[k]);
    if (i + 1 < parts_.size()) add(b.near_score, k * 2 + 1, 0.2F * parts_[i + 1].score[k]);
  }
  for (const auto& cue : parts_[i].cues)
    add(b.cue, cue.group, std::min(2.0F, 0.5F + 0.5F * static_cast<float>(cue.times)));
  if (i > 0) {
    for (const auto& cue : parts_[i - 1].cues)
      add(b.cue_before, cue.group, 0.5F);
  }
  if (i + 1 < parts_.size()) {
    for (const auto& cue : parts_[i + 1].cues)
      add(b.cue_after, cue.group, 0.5F);
  }
  std::array<float, kCompetencyKinds> classes{};
  std::uint32_t told = 0;
  for (const auto& cue : competencies_[i]) {
    add(b.competency, cue.group, 0.7F);
    auto& value = classes[kind_of_competency(cue.group)];
    value = std::min(1.5F, value + (value > 0 ? 0.25F : 1.0F));
    told = std::max(told, told_[cue.group] - 1);
  }
  for (std::size_t c = 0; c < kCompetencyKinds; ++c) {
    add(b.classes, c, classes[c]);
    add(b.part_class, part * kCompetencyKinds + c, classes[c]);
  }
  add(b.part_told, part * kBuckets + bucket_of(told));
  MeanVector mean;
  const float share = 1.0F / std::sqrt(static_cast<float>(counted) + 1.0F);
  for (const auto& word : words) {
    const auto id = vocabulary_.find(word.folded);
    const auto& info = vocabulary_.info(id);
    if (word.kind != TokenKind::word || info.content == 0) continue;
    if (info.vector != 0) mean.add(vocabulary_.vector(info.vector), info.rarity);
    if (info.cluster != 0 && info.cluster < kWordClusters) add(b.cluster, info.cluster, share);
  }
  const auto meaning = mean.mean();
  for (std::size_t d = 0; d < kDimensions; ++d)
    add(b.vector, d, 2 * meaning[d]);
  return out;
}

}  // namespace ninety
