// Takes of one answer against the norms: what D6.practice judges, and what a progress page shows.
//
//   const auto practice = practise(takes, {.ranges = ranges_of(norms)});
//   judge_practice(practice).status   // Status::met
#pragma once

#include <string_view>

#include "rubric/criterion.h"
#include "take/practice.h"

namespace ninety {

inline constexpr std::uint32_t kSeveralTakes = 3;

/// The ranges that the norms give: length, pace, fillers, long pauses, spread of pitch, eye
/// contact, longest look away. The other measures have no better or worse.
[[nodiscard]] MeasureRanges ranges_of(const Norms& norms);

/// What stands behind the range of a measure (docs/norms.md); empty for one without a range.
[[nodiscard]] std::string_view range_source(Measure measure);

/// Met with kSeveralTakes different takes of which a measure gets better or lies inside its range,
/// while none gets worse; else partly. Not applicable with fewer than two different takes. The
/// score is half for the takes, half for the share of the measures that are better or inside.
[[nodiscard]] Judgement judge_practice(const Practice& practice);

}  // namespace ninety
