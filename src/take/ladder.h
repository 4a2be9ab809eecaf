// The practice ladder: a cold take, one cue, a retake, and a retake on another day.
//
//   const Ladder ladder = ladder_of(takes, {.now = now});
//   ladder.next    // TakeKind::retake
//   ladder.ready   // false: the next rung is for another day, from ladder.ready_at on
//
// One cue at a time, so that a change can be told by its cause; the last rung on another day, since
// what was practised in two sittings is kept better than what was practised in one (Cepeda,
// Pashler, Vul, Wixted & Rohrer 2006, Psychological Bulletin 132). No clock: `now` comes in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "take/practice.h"

namespace ninety {

/// The rungs, in order.
inline constexpr std::array<TakeKind, 4> kRungs = {TakeKind::cold, TakeKind::cued, TakeKind::retake,
                                                   TakeKind::next_day};

struct LadderOptions {
  /// Seconds since 1970-01-01T00:00Z; nothing: any rung is ready.
  std::optional<double> now = {};  // NOLINT(readability-redundant-member-init)
  std::int32_t seconds_east = 0;   ///< of UTC: where a day begins
};

struct Ladder {
  std::vector<TakeKind> done;      ///< rungs climbed since the last whole ladder, in order
  std::uint32_t rounds = 0;        ///< whole ladders climbed
  TakeKind next = TakeKind::cold;  ///< after a whole ladder: cued, since a take is cold once only
  bool ready = true;               ///< the next rung can be climbed now
  std::optional<double> ready_at;  ///< when it can, if it is not
};

/// Only a take of the kind that is due climbs a rung, in order of time; others change nothing, and
/// neither does a next_day take on the day of the retake.
[[nodiscard]] Ladder ladder_of(std::span<const PracticeTake> takes,
                               const LadderOptions& options = {});

}  // namespace ninety
