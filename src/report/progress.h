// All takes of one answer → what a progress page shows: trends, the practice ladder, D6.practice.
//
//   const Progress progress = progress_of(takes, {.norms = norms, .now = now});
//   progress_json(progress)   // render/progress.h
#pragma once

#include <optional>
#include <span>

#include "report/report.h"
#include "take/ladder.h"
#include "take/practice.h"

namespace ninety {

struct ProgressOptions {
  Norms norms = {};  // NOLINT(readability-redundant-member-init)
  /// Seconds since 1970-01-01T00:00Z; nothing: any rung of the ladder is ready.
  std::optional<double> now = {};  // NOLINT(readability-redundant-member-init)
  std::int32_t seconds_east = 0;   ///< of UTC: where a day begins
};

struct Progress {
  Practice practice;
  Ladder ladder;
  CriterionResult criterion;  ///< D6.practice
};

/// Pure and total: takes in any order, none too.
[[nodiscard]] Progress progress_of(std::span<const PracticeTake> takes,
                                   const ProgressOptions& options = {});

}  // namespace ninety
