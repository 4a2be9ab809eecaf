// Silent pauses, told apart by where they stand: between clauses a pause helps the listener, inside
// one it may be heard as hesitation (Campione & Véronis 2005: never a silence alone).
//
//   for (const auto& pause : ninety::find_pauses(take, borders)) …
#pragma once

#include <vector>

#include "reading/model.h"
#include "reading/reading.h"
#include "take/plan.h"
#include "take/take.h"
#include "take/transcript.h"

namespace ninety {

struct Pause {
  TimeSpan time;
  bool inside_clause = false;
  std::size_t word = 0;  ///< the word of the take that comes after it
};

/// For each word of the take whether a clause or a part may begin with it: by the script's
/// punctuation and clauses between two words that follow each other there; elsewhere by the clauses
/// of the transcript, and wherever its words do not clearly go on. `script` may have no Document.
[[nodiscard]] std::vector<bool> clause_starts(const Transcript& transcript, const Reading& said,
                                              const PlanFact* plan, const Reading* script);

/// Every silence of the take. Before the first and after the last word it is between clauses; so is
/// one in a take of which no words are known.
[[nodiscard]] std::vector<Pause> find_pauses(const Take& take, const std::vector<bool>& starts);

}  // namespace ninety
