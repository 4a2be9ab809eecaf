#pragma once
// Which part of an organisation's page each unit belongs to: mission, values, projects or none.
//
//   const auto parts = page_parts(outline, text);
//   if (parts[i].part == PagePart::value) …
//
// Headings, the words of each unit and its neighbours are weighed together (Viterbi), so that odd
// headings are understood by what stands under them.
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

/// One for each unit of `outline`, which was read from `text`.
[[nodiscard]] std::vector<PartOfPage> page_parts(const Outline& outline, std::string_view text);

}  // namespace ninety
