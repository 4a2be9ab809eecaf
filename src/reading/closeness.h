// How far one part of an answer takes up another: by the same words, by words of like meaning.
#pragma once

#include "reading/answer_facts.h"
#include "reading/parts.h"
#include "reading/role_model.h"

namespace ninety {

/// How far the content stems of the thesis come back in the bridge and in the story:
/// Σ min(weight) / Σ weight in the thesis, 0 to 1.
struct ThesisOverlap {
  float bridge = 0;
  float story = 0;
};
[[nodiscard]] ThesisOverlap thesis_overlap(const Lexed& lexed, const RoleLabels& labels);

/// Mean over the content words of the thesis of the closest cosine with a content word of the
/// bridge and of the story; words with the same stem count as 1. Synonyms ("puzzles", "problems")
/// meet here.
struct ThesisAlignment {
  float bridge = 0;
  float story = 0;
};
[[nodiscard]] ThesisAlignment thesis_alignment(const Lexed& lexed, const RoleLabels& labels);

/// Mean word vectors, rare words counting more (Arora et al. 2017): of the thesis, the story, the
/// bridge and the whole.
[[nodiscard]] PartMeanings part_meanings(const Lexed& lexed, const RoleLabels& labels);

/// Cosine of two mean vectors, -1 to 1; 0 when one is zero.
[[nodiscard]] float cosine_of(const Meaning& a, const Meaning& b);

}  // namespace ninety
