// The points of the fit, learned from labelled cases: logistic regression on the differences
// between the text that fits best and each other one, drawn toward equal points so that few cases
// suffice.
//
//   const FitPoints points = ninety::train::fit_points(cases);
//   const FitFigures figures = ninety::train::cross_validated(cases);   // one writer out in turn
#pragma once

#include <span>

#include "train/fit_figures.h"

namespace ninety::train {

/// Points whose positive ones sum to 101, so that they read like kFitPoints. No part changes its
/// sign. The same cases give the same points.
[[nodiscard]] FitPoints fit_points(std::span<const FitCase> cases);

/// Each writer's cases, judged with points learned from the other writers' alone.
[[nodiscard]] FitFigures cross_validated(std::span<const FitCase> cases);

}  // namespace ninety::train
