// All that the sound alone tells of a take, without a word of it.
//
//   Take take;
//   const auto candidates = speech::measure_sound(*samples, take);
//
// Fills in `duration`, `speech`, `silences`, `pitch_hz`, `level_db`, `loudness` and `not_measured`.
// Methods and errors: speech/activity.h, speech/pitch.h, speech/level.h, speech/loudness.h,
// speech/filler_candidates.h, speech/quality.h. Takes about 1/300 of the recording's length.
#pragma once

#include <functional>
#include <vector>

#include "speech/filler_candidates.h"
#include "speech/samples.h"
#include "take/take.h"

namespace ninety::speech {

/// Gives what may be fillers; the words decide. When the recording is not good enough, `speech` and
/// `loudness` are absent, there are no silences and no candidates, and `not_measured` says why for
/// "duration_s", "pauses", "fillers", "pitch" and "loudness". What is lost of a damaged file stands
/// there as "recording". When `cancelled`, asked at least once for each second of sound, says so,
/// the take is left unfinished.
std::vector<FillerCandidate> measure_sound(const Samples& samples, Take& take,
                                           const std::function<bool()>& cancelled = {});

inline constexpr double kShortestPause = 0.25;  ///< seconds of silence that count as a pause

}  // namespace ninety::speech
