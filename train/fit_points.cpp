#include "train/fit_points.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace ninety::train {
namespace {

constexpr double kPrior = 0.5;      // weight of the pull toward equal points
constexpr double kSetWeight = 1.5;  // a set of stories tells more than a pair
constexpr int kSteps = 4000;

struct Part {
  float FitParts::* value;
  float FitPoints::* points;
  double pull;  // toward which its points are drawn, in units of its spread; the sign stays
};

constexpr std::array<Part, 14> kParts = {{{&FitParts::asked, &FitPoints::asked, 1},
                                          {&FitParts::values, &FitPoints::values, 0.5},
                                          {&FitParts::deeds, &FitPoints::deeds, 0.5},
                                          {&FitParts::kin, &FitPoints::kin, 0.5},
                                          {&FitParts::moment, &FitPoints::moment, 0.5},
                                          {&FitParts::competencies, &FitPoints::competencies, 0.3},
                                          {&FitParts::closing, &FitPoints::closing, 1},
                                          {&FitParts::substance, &FitPoints::substance, 1},
                                          {&FitParts::pasted, &FitPoints::pasted, -1},
                                          {&FitParts::against, &FitPoints::against, -0.7},
                                          {&FitParts::haste, &FitPoints::haste, -1},
                                          {&FitParts::claims, &FitPoints::claims, -0.5},
                                          {&FitParts::career, &FitPoints::career, -0.5},
                                          {&FitParts::display, &FitPoints::display, -1}}};
using Row = std::array<double, kParts.size()>;

struct Rows {
  std::vector<Row> rows;
  std::vector<double> weights;
  Row spread{};
};

Rows rows_of(std::span<const FitCase> cases) {
  Rows made;
  for (const auto& given : cases) {
    for (const auto& other : given.others) {
      Row row{};
      for (std::size_t k = 0; k < row.size(); ++k) {
        const auto value = kParts[k].value;
        const bool counts = !given.is_story() || value != &FitParts::closing;
        if (counts) row[k] = double{given.best.parts.*value} - double{other.parts.*value};
        made.spread[k] += row[k] * row[k];
      }
      made.rows.push_back(row);
      const auto others = static_cast<double>(given.others.size());
      made.weights.push_back(given.is_story() ? kSetWeight / others : 1);
    }
  }
  for (std::size_t k = 0; k < made.spread.size(); ++k) {
    const auto count = static_cast<double>(std::max<std::size_t>(made.rows.size(), 1));
    made.spread[k] = std::sqrt(made.spread[k] / count) + 1e-9;
    for (auto& row : made.rows)
      row[k] /= made.spread[k];
  }
  return made;
}

/// Gradient descent, held at zero where a part would change its sign: the loss is convex, and the
/// rows are few.
Row learn(const Rows& rows) {
  Row points{};
  for (std::size_t k = 0; k < points.size(); ++k)
    points[k] = kParts[k].pull;
  double weight = 0;
  for (const double one : rows.weights)
    weight += one;
  const double step = 1 / (kPrior + 0.25 * weight * static_cast<double>(points.size()));
  for (int turn = 0; turn < kSteps; ++turn) {
    Row slope{};
    for (std::size_t i = 0; i < rows.rows.size(); ++i) {
      double lead = 0;
      for (std::size_t k = 0; k < points.size(); ++k)
        lead += points[k] * rows.rows[i][k];
      const double pull = rows.weights[i] / (1 + std::exp(lead));
      for (std::size_t k = 0; k < points.size(); ++k)
        slope[k] += pull * rows.rows[i][k];
    }
    for (std::size_t k = 0; k < points.size(); ++k) {
      points[k] += step * (slope[k] - kPrior * (points[k] - kParts[k].pull));
      points[k] = kParts[k].pull > 0 ? std::max(points[k], 0.0) : std::min(points[k], 0.0);
    }
  }
  return points;
}

}  // namespace

FitPoints fit_points(std::span<const FitCase> cases) {
  const auto rows = rows_of(cases);
  auto learned = learn(rows);
  double sum = 0;
  for (std::size_t k = 0; k < learned.size(); ++k) {
    learned[k] /= rows.spread[k];
    const bool in_full = kParts[k].points != &FitPoints::values && learned[k] > 0;
    sum += in_full ? learned[k] : 0;
  }
  FitPoints points;
  for (std::size_t k = 0; k < learned.size(); ++k)
    points.*(kParts[k].points) =
        static_cast<float>(101 * std::abs(learned[k]) / std::max(sum, 1e-9));
  return points;
}

FitFigures cross_validated(std::span<const FitCase> cases) {
  FitFigures figures;
  std::set<std::string> writers;
  for (const auto& given : cases)
    writers.emplace(given.writer());
  for (const auto& writer : writers) {
    std::vector<FitCase> others;
    std::ranges::copy_if(cases, std::back_inserter(others),
                         [&](const FitCase& given) { return given.writer() != writer; });
    const auto points = fit_points(others);
    for (const auto& given : cases) {
      if (given.writer() == writer) count(figures, given, points);
    }
  }
  return figures;
}

}  // namespace ninety::train
