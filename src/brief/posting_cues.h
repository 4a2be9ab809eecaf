// The hand-made words that speak of the parts of a posting and of competencies, found in its units.
//
//   const auto found = find_cues(outline);
//   for (const CueCount& cue : found[i]) use(posting_cues().table.group(cue.group).name,
//   cue.times);
//
// The tables are data/brief/posting_cues.txt and data/brief/competencies.txt.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "brief/cue_table.h"
#include "brief/outline.h"

namespace ninety {

/// How often a group of cues stands in a unit, and where first.
struct CueCount {
  std::uint32_t group = 0;
  std::uint32_t times = 0;
  std::uint32_t first = 0;  ///< words [first, last) of the unit: the longest hit
  std::uint32_t last = 0;
};

/// Made once, at the first use; thread-safe.
[[nodiscard]] const CueTable& posting_cues();
[[nodiscard]] const CueTable& competency_cues();

/// The groups of `table` that stand in `words`, by group.
[[nodiscard]] std::vector<CueCount> cues_in(const CueTable& table,
                                            std::span<const OutlineWord> words);

}  // namespace ninety
