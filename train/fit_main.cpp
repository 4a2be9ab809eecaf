// ninety-fit [FOLDER]: how often the fit is right on data/tailoring, with postings as labelled, as
// labelled and worsened, and as read; and the points that cross-validation would choose.
#include <cstdio>
#include <exception>
#include <string>

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
  fmt::print(
      "points learned from all writers\n  asked {:.0f}, values {:.0f}, deeds {:.0f}, theme {:.0f}, "
      "competencies {:.0f}, closing {:.0f}, substance {:.0f}; taken off: pasted {:.0f}, against "
      "{:.0f}, haste {:.0f}, claims {:.0f}, display {:.0f}\n",
      points.asked, points.values, points.deeds, points.theme, points.competencies, points.closing,
      points.substance, points.pasted, points.against, points.haste, points.claims, points.display);
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
