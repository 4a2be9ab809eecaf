// How much each unit of an organisation's page speaks for a mission, a value, a project or none: by
// its own words and form, and by what stands above it.
//
//   const auto parts = page_scores(outline, text);
//   if (parts[i].score[PagePart::value] > 3) …
#pragma once

#include <string_view>
#include <vector>

#include "brief/organisation_cues.h"
#include "brief/outline.h"

namespace ninety {

struct PartOfPage {
  PagePart part = PagePart::other;  ///< a heading's is that of what it stands above
  bool name = false;                ///< a heading that names the value or project under it
  bool run_in = false;              ///< a heading written as the first sentence of its paragraph
  bool headed = false;              ///< under a heading that says so
  bool out = false;                 ///< links, somebody's words, a heading that is known: no value
  bool elsewhere = false;           ///< under a heading that speaks of something else than values
  bool intro = false;               ///< announces values
  bool vision = false;              ///< first below a heading that promises a vision, and no boast
  bool news = false;                ///< announces projects
  float own = 0;                    ///< what its words alone say for a project
  PageScores score;                 ///< what its words and its heading say together
};

/// True for a heading or a label.
[[nodiscard]] inline bool is_heading(const Unit& unit) {
  return unit.kind == UnitKind::heading || unit.kind == UnitKind::label;
}

/// One for each unit of `outline`, which was read from `text`; `part` is not told yet.
[[nodiscard]] std::vector<PartOfPage> page_scores(const Outline& outline, std::string_view text);

}  // namespace ninety
