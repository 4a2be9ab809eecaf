// Progress → JSON for a page: each measure over the takes with its range, its band of chance and
// one sentence; the ladder; D6.practice.
//
//   {"schema":1,"takes":5,"recordings":5,"days":2,"measures":[{"name":"words_per_minute", …}],
//    "ladder":{"next":"next_day","ready":false, …},"criterion":{"id":"D6.practice", …}}
#pragma once

#include <string>

#include "report/progress.h"

namespace ninety {

inline constexpr int kProgressSchema = 1;

/// One object without a line break; docs/progress.md names every field. The same takes give the
/// same bytes.
[[nodiscard]] std::string progress_json(const Progress& progress);

/// What became of one measure, in one sentence that judges no voice.
[[nodiscard]] std::string sentence_of(const MeasureTrend& trend);

/// What to do next, in one sentence.
[[nodiscard]] std::string sentence_of(const Ladder& ladder);

}  // namespace ninety
