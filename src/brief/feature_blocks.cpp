#include "brief/feature_blocks.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "brief/posting_cues.h"
#include "brief/unit_form.h"
#include "brief/unit_judgement.h"
#include "reading/vocabulary.h"

namespace ninety {
namespace {

constexpr std::array<std::string_view, kPostingParts> kPartNames = {
    "about", "challenge", "duty", "required", "preferred", "benefit", "apply"};
constexpr std::array<std::string_view, kCompetencyKinds> kKindNames = {
    "craft", "people", "order", "safety", "tool", "paper", "tongue", "body"};
constexpr std::array<std::string_view, kUnitQuestions> kQuestionNames = {"core", "competency",
                                                                         "demand", "challenge"};

}  // namespace

FeatureBlocks::FeatureBlocks() {
  const auto add = [this](std::string_view name, std::size_t size, const auto& name_of) {
    const Block block{static_cast<std::uint32_t>(names.size()), static_cast<std::uint32_t>(size)};
    for (std::size_t i = 0; i < size; ++i)
      names.push_back(std::string(name) + "/" + std::string(name_of(i)));
    return block;
  };
  const auto number = [](std::size_t i) { return std::to_string(i); };
  const auto with_part = [](std::size_t each, const auto& name_of) {
    return [each, name_of](std::size_t i) {
      return std::string(kPartNames[i / each]) + "/" + std::string(name_of(i % each));
    };
  };
  const auto form_name = [](std::size_t i) { return kUnitFormNames[i]; };
  const auto part_name = [](std::size_t i) { return kPartNames[i]; };
  const auto class_name = [](std::size_t i) { return kKindNames[i]; };
  const auto cue_name = [](std::size_t i) {
    return posting_cues().group(static_cast<std::uint32_t>(i)).name + " " + std::to_string(i);
  };
  const auto competency_name = [](std::size_t i) {
    return competency_cues().group(static_cast<std::uint32_t>(i)).name;
  };
  bias = add("bias", 1, number);
  form = add("form", kUnitFormNames.size(), form_name);
  part = add("part", kPostingParts, part_name);
  part_form = add("part form", kPostingParts * kUnitFormNames.size(),
                  with_part(kUnitFormNames.size(), form_name));
  part_place = add("part place", kPostingParts * kBuckets, with_part(kBuckets, number));
  part_left = add("part left", kPostingParts * kBuckets, with_part(kBuckets, number));
  part_length = add("part length", kPostingParts * kBuckets, with_part(kBuckets, number));
  part_class =
      add("part class", kPostingParts * kCompetencyKinds, with_part(kCompetencyKinds, class_name));
  part_told = add("part told", kPostingParts * kBuckets, with_part(kBuckets, number));
  count_part = add("part size", kPostingParts * kBuckets, with_part(kBuckets, number));
  heading = add("heading", kPostingParts, part_name);
  under = add("under", 2 * (kPostingParts + 1), [](std::size_t i) {
    const auto above = i / 2 < kPostingParts ? kPartNames[i / 2] : "none";
    return std::string(above) + (i % 2 == 0 ? "/sentence" : "/item");
  });
  own = add("own", kPostingParts, part_name);
  near_score = add("near", 2 * kPostingParts, with_part(2, number));
  cue = add("cue", posting_cues().size(), cue_name);
  cue_before = add("cue before", posting_cues().size(), cue_name);
  cue_after = add("cue after", posting_cues().size(), cue_name);
  competency = add("competency", competency_cues().size(), competency_name);
  classes = add("class", kCompetencyKinds, class_name);
  place = add("place", kBuckets, number);
  cluster = add("cluster", kWordClusters, number);
  vector = add("vector", kDimensions, number);
  const auto question_name = [](std::size_t i) { return kQuestionNames[i]; };
  again_own = add("again own", kUnitQuestions, question_name);
  again_before = add("again before", kUnitQuestions, question_name);
  again_after = add("again after", kUnitQuestions, question_name);
  again_section = add("again section", kUnitQuestions, question_name);
  again_near = add("again near", kUnitQuestions, question_name);
  again_expected = add("again expected", kUnitQuestions, question_name);
  again_most = add("again most", kUnitQuestions, question_name);
  again_rank = add("again rank", kBuckets, number);
}

std::uint32_t bucket_of(std::uint32_t n) {
  constexpr std::array<std::uint32_t, kBuckets - 1> kEdges = {1, 2, 3, 5, 8, 12, 20};
  return static_cast<std::uint32_t>(std::ranges::upper_bound(kEdges, n) - kEdges.begin());
}

const FeatureBlocks& feature_blocks() {
  static const FeatureBlocks made;
  return made;
}

std::size_t kind_of_competency(std::uint32_t group) {
  const std::string_view name = competency_cues().group(group).name;
  const auto found = std::ranges::find(kKindNames, name.substr(0, name.find('.')));
  return static_cast<std::size_t>(found - kKindNames.begin()) % kCompetencyKinds;
}

}  // namespace ninety
