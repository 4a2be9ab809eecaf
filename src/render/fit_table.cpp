#include "render/fit_table.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/wording.h"
#include "rubric/thresholds.h"

namespace ninety {
namespace {

constexpr std::size_t kMostCompetencies = 12;

std::string words_of(const Report& report, const std::vector<Span>& evidence) {
  return evidence.empty() ? "—" : quotation(answer_of(report), evidence.front(), 10);
}

FitRow row_of(const Report& report, const AskFit& ask, std::string_view before) {
  FitRow row;
  row.asks = fmt::format("{}{}", before, ask.name);
  row.words = words_of(report, ask.evidence);
  row.status = name_of(ask.status);
  row.good = ask.status == Shown::shown;
  return row;
}

}  // namespace

std::vector<FitRow> fit_rows(const Report& report) {
  std::vector<FitRow> rows;
  if (!report.fit) return rows;
  const auto& fit = *report.fit;
  std::vector<const AskFit*> asks;
  asks.reserve(fit.competencies.size());
  for (const auto& competency : fit.competencies)
    asks.push_back(&competency);
  std::ranges::stable_sort(asks,
                           [](const AskFit* a, const AskFit* b) { return a->core && !b->core; });
  if (asks.size() > kMostCompetencies) asks.resize(kMostCompetencies);
  for (const auto* ask : asks)
    rows.push_back(row_of(report, *ask, ""));
  for (const auto& value : fit.values)
    rows.push_back(row_of(report, value, "value: "));
  FitRow closing;
  closing.asks = "ending for this role";
  closing.words = words_of(report, fit.closing.evidence);
  closing.status = name_of(fit.closing.status);
  closing.good = fit.closing.status == Closing::met;
  rows.push_back(std::move(closing));
  for (const Span sentence : fit.opposed >= kOpposed ? fit.against : std::vector<Span>())
    rows.push_back({.asks = "conduct they value",
                    .words = quotation(answer_of(report), sentence, 10),
                    .status = "opposite"});
  for (const Span run : fit.pasted)
    rows.push_back({.asks = "your own words",
                    .words = quotation(answer_of(report), run, 10),
                    .status = "pasted"});
  return rows;
}

std::string fit_headline(const Report& report) {
  if (!report.fit) return {};
  return fmt::format("Fit: {} of 100", std::lround(report.fit->score));
}

}  // namespace ninety
