// Does the answer hang together? Words of a real answer are near each other in meaning and follow
// each other as words do; a salad of them does not.
#pragma once

#include "reading/answer_model.h"
#include "reading/lexed.h"

namespace ninety {

/// 0 (no sense) to 1 (as coherent as real answers). Two measures, the lower one counts:
/// - mean cosine of content words, all pairs and within four words of each other (after Foltz,
/// Kintsch &
///   Landauer 1998, coherence by vector similarity), against the lowest real answers of the corpus;
/// - share of neighbouring word pairs that the role model has seen: `known_pairs` of them.
/// Texts with fewer than 12 content words are taken as coherent: too little to tell.
[[nodiscard]] float sense_of(const Lexed& lexed, std::uint32_t known_pairs);

/// Moves what was decided toward "missing" and "weak" as far as sense is lacking.
void doubt(Decisions& decided, float sense);

}  // namespace ninety
