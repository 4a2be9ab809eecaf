#include "take/ladder.h"

#include <algorithm>

#include "take/calendar.h"

namespace ninety {
namespace {

TakeKind after(TakeKind rung) {
  const auto found = std::ranges::find(kRungs, rung);
  const bool last = found == kRungs.end() || found + 1 == kRungs.end();
  return last ? TakeKind::cued : *(found + 1);
}

}  // namespace

Ladder ladder_of(std::span<const PracticeTake> takes, const LadderOptions& options) {
  const auto day = [&options](double at) { return day_of(at, options.seconds_east); };
  Ladder ladder;
  std::optional<std::int64_t> retake_day;
  for (const auto& take : in_order(takes)) {
    if (take.kind != ladder.next) continue;
    if (take.kind == TakeKind::next_day && take.at && retake_day && day(*take.at) <= *retake_day)
      continue;
    if (take.kind == TakeKind::retake)
      retake_day = take.at ? std::optional(day(*take.at)) : std::nullopt;
    ladder.done.push_back(take.kind);
    ladder.next = after(take.kind);
    if (take.kind != TakeKind::next_day) continue;
    ++ladder.rounds;
    ladder.done.clear();
  }
  if (ladder.next != TakeKind::next_day || !retake_day || !options.now) return ladder;
  ladder.ready = day(*options.now) > *retake_day;
  if (!ladder.ready) ladder.ready_at = start_of_day(*retake_day + 1, options.seconds_east);
  return ladder;
}

}  // namespace ninety
