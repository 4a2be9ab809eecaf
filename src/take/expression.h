// Does the voice match the words? Words of enthusiasm voiced flat; signs of a recited delivery.
#pragma once

#include <vector>

#include "take/delivery.h"

namespace ninety {

/// Words and phrases of the class `enthusiasm` (data/lexicon) of which at least 80 ms are voiced.
[[nodiscard]] std::vector<FlatWord> flat_words(const Take& take, const Voice& voice,
                                               const Transcript& transcript, const Reading& said);

/// The three signs (rubric D7), each growing over a range (docs/norms.md): closeness to the script
/// from 0.90 to 1, spread of pitch from 2.2 down to 1.2 semitones, variation of pace from 0.20 down
/// to 0.08.
[[nodiscard]] Recital recital_of(const PlanFact& plan, double sd_semitones, double pace_variation);

}  // namespace ninety
