// What an answer tells of its speaker's conduct: the traits that the deeds of its story show, and
// what tells against it.
//
//   const Told told = told_by(answer, brief);
//   told.shown[trait];   // 0: not shown
#pragma once

#include <vector>

#include "fit/fit_input.h"
#include "fit/prepared.h"

namespace ninety {

struct Told {
  TraitValues shown{};  ///< square root of the weight of a trait's deeds: the first one tells most
  float opposite = 0;   ///< cues of conduct that is the opposite of a trait asked for
  float haste = 0;      ///< cues of haste and disregard; of haste not where pace is asked for
  float display = 0;    ///< cues of display, in an answer of 130 words
  float moment = 0;     ///< words of telling: other persons, past deeds, negations
  float career = 0;     ///< words of growth, rank, security and praise of employers
  std::vector<bool> opposed;  ///< by unit: it tells of opposite conduct, haste or disregard
};

/// Conduct counts against an answer only where it is the speaker's own.
[[nodiscard]] Told told_by(const FitInput& answer, const Brief& brief);

}  // namespace ninety
