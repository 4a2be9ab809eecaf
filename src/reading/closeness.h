// How far one part of an answer takes up another: by the same words, by words of like meaning.
#pragma once

#include "reading/parts.h"
#include "reading/role_model.h"

namespace ninety {

/// Overlap of content stems between two parts: Σ min(weight) / Σ weight of the first, 0 to 1.
[[nodiscard]] float overlap(const Lexed& lexed, const RoleLabels& labels, Part a, Part b);

/// Mean over the content words of part a of the closest cosine with a content word of part b; words
/// with the same stem count as 1. Synonyms ("puzzles", "problems") meet here.
[[nodiscard]] float alignment(const Lexed& lexed, const RoleLabels& labels, Part a, Part b);

/// Cosines of the mean vectors of the content words: thesis with bridge, thesis with story; -1 to
/// 1, 0 when a part has none.
struct MeanCosines {
  float bridge = 0;
  float story = 0;
};
[[nodiscard]] MeanCosines thesis_cosines(const Lexed& lexed, const RoleLabels& labels);

}  // namespace ninety
