// ninety-fit [FOLDER]: how often the fit is right on data/tailoring, with postings as labelled, as
// labelled and worsened, and as read; and the points that cross-validation would choose.
#include <cstdio>
#include <exception>
#include <string>
#include <utility>

#include <fmt/core.h>

#include "train/fit_points.h"

namespace {

using namespace ninety;
using namespace ninety::train;

constexpr std::uint32_t kSeeds = 5;

void print(const std::string& title, const FitFigures& figures) {
  fmt::print("{}\n{}\n", title, text_of(figures));
}

void print(const FitPoints& points) {
  constexpr std::pair<const char*, float FitPoints::*> kNames[] = {
      {"asked", &FitPoints::asked},
      {"values", &FitPoints::values},
      {"deeds", &FitPoints::deeds},
      {"kin", &FitPoints::kin},
      {"moment", &FitPoints::moment},
      {"competencies", &FitPoints::competencies},
      {"closing", &FitPoints::closing},
      {"substance", &FitPoints::substance},
      {"pasted, taken off", &FitPoints::pasted},
      {"against, taken off", &FitPoints::against},
      {"haste, taken off", &FitPoints::haste},
      {"claims, taken off", &FitPoints::claims},
      {"career, taken off", &FitPoints::career},
      {"display, taken off", &FitPoints::display}};
  fmt::print("points learned from all writers, and those of the program\n");
  for (const auto& [name, value] : kNames)
    fmt::print("  {:<20}{:6.1f}{:6.0f}\n", name, points.*value, kFitPoints.*value);
}

void measure(const std::string& folder) {
  const auto data = read_tailoring(folder);
  const auto labelled = fit_cases(data, as_labelled());
  print("postings as labelled, points of the program", fit_figures(labelled));
  print("postings as labelled, points without the writer", cross_validated(labelled));
  for (std::uint32_t seed = 1; seed <= kSeeds; ++seed) {
    const auto figures = fit_figures(fit_cases(data, as_worsened(seed)));
    fmt::print("postings worsened, seed {}: pairs {} of {}, best story first {} of {}\n", seed,
               figures.pairs.right, figures.pairs.all, figures.sets.right, figures.sets.all);
  }
  print("\npostings as read, points of the program", fit_figures(fit_cases(data, as_read())));
  print(fit_points(labelled));
}

}  // namespace

int main(int count, char** arguments) try {
  measure(count > 1 ? arguments[1] : "data/tailoring");
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "ninety-fit: %s\n", error.what());
  return 2;
}
