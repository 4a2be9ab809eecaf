// All features by which units of postings are judged, in blocks, with their names.
//
//   out.push_back({feature_blocks().part.begin + part, 1});
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "brief/posting_parts.h"

namespace ninety {

/// Numbers and places are told apart in so many steps, finer for small ones.
inline constexpr std::size_t kBuckets = 8;
/// Kinds of competencies: what stands before the dot in data/brief/competencies.txt.
inline constexpr std::size_t kCompetencyKinds = 8;
/// Groups of words used alike (WordInfo::cluster), 0 among them.
inline constexpr std::size_t kWordClusters = 257;

/// The step for a number, below kBuckets.
[[nodiscard]] std::uint32_t bucket_of(std::uint32_t n);

/// Features [begin, begin + size).
struct Block {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
};

/// All features in blocks, with their names.
struct FeatureBlocks {
  std::vector<std::string> names;
  Block bias, form, part, part_form, part_place, part_left, part_length, part_class, part_told,
      heading, under, cue, cue_before, cue_after, own, near_score, competency, classes, place,
      cluster, vector, count_part, again_own, again_before, again_after, again_section, again_near,
      again_expected, again_most, again_rank;

  FeatureBlocks();
};

/// Made once, at the first use; thread-safe.
[[nodiscard]] const FeatureBlocks& feature_blocks();

/// The kind of a group of competency_cues(), below kCompetencyKinds.
[[nodiscard]] std::size_t kind_of_competency(std::uint32_t group);

}  // namespace ninety
