// Which part of an organisation's page each unit belongs to: mission, values, projects or none.
//
//   const auto parts = page_parts(outline, text);
//   if (parts[i].part == PagePart::value) …
//
// What each unit speaks for, lists of maxims and the neighbours are weighed together (Viterbi), so
// that odd headings are understood by what stands under them.
#pragma once

#include "brief/organisation_scores.h"

namespace ninety {

/// One for each unit of `outline`, which was read from `text`.
[[nodiscard]] std::vector<PartOfPage> page_parts(const Outline& outline, std::string_view text);

}  // namespace ninety
