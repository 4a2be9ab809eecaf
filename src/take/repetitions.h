// Words said twice in a row and beginnings that were taken back, apart from fillers.
//
//   ninety::find_repetitions(take, plan)   // "what your what your country" → "what your"
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "take/plan.h"
#include "take/take.h"

namespace ninety {

enum class RepetitionKind : std::uint8_t {
  repeat,   ///< "I was I was"
  restart,  ///< "so we coul- so we could", "I went I drove": taken back after a word or two
};

struct Repetition {
  RepetitionKind kind = RepetitionKind::repeat;
  WordRun words;  ///< all that was said, first and second time
  TimeSpan time;
  std::string text;  ///< the words that came twice
};

/// Sorted, not overlapping. Found are one to six words said again at once, which the script does
/// not repeat; words that English doubles on purpose ("very very") are left out. With a plan also
/// words too many that spell nearly like those next to them: a recogniser writes a second, hasty
/// "of this" as "of his".
[[nodiscard]] std::vector<Repetition> find_repetitions(const Take& take, const PlanFact* plan);

}  // namespace ninety
