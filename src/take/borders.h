// Parts of a transcript, moved to where the speaker paused.
//
//   ninety::move_borders_to_pauses(reading, transcript, take);
//
// Without punctuation the border between two parts is often a word or two off; people pause at it.
#pragma once

#include "reading/reading.h"
#include "take/take.h"
#include "take/transcript.h"

namespace ninety {

/// A border at which nobody paused moves to the longest silence within two words of it, if there is
/// one. Spans and words of the segments follow; no segment becomes empty.
void move_borders_to_pauses(Reading& said, const Transcript& transcript, const Take& take);

}  // namespace ninety
