#include "report/progress.h"

#include "rubric/practice_judging.h"

namespace ninety {

Progress progress_of(std::span<const PracticeTake> takes, const ProgressOptions& options) {
  Progress progress;
  progress.practice =
      practise(takes, {.ranges = ranges_of(options.norms), .seconds_east = options.seconds_east});
  progress.ladder = ladder_of(takes, {.now = options.now, .seconds_east = options.seconds_east});
  progress.criterion = {find_criterion("D6.practice"), judge_practice(progress.practice)};
  return progress;
}

}  // namespace ninety
