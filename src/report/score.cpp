#include "report/score.h"

#include <algorithm>
#include <cmath>

#include "report/score_table.h"

namespace ninety {
namespace {

template <std::size_t N>
float points_of(const std::array<Weight, N>& table, std::string_view id) {
  const auto it =
      std::find_if(table.begin(), table.end(), [id](const Weight& w) { return w.id == id; });
  return it == table.end() ? 0.0F : it->points;
}

bool counts(const Judgement& judgement) {
  return judgement.status != Status::not_applicable && judgement.status != Status::not_measurable;
}

}  // namespace

double score_of(const std::vector<CriterionResult>& criteria, const Reading& reading) {
  float earned = 0;
  float possible = 0;
  float taken = 0;
  for (const auto& result : criteria) {
    if (!counts(result.judgement)) continue;
    const float points = points_of(kPoints, result.criterion->id);
    earned += points * result.judgement.score;
    possible += points;
    taken += points_of(kPenalties, result.criterion->id) * (1 - result.judgement.score);
  }
  if (possible <= 0) return 0;
  const float by_criteria = (earned - taken) / possible;
  const float by_verdict = reading.verdict[2] + 0.5F * reading.verdict[1];
  const float share = (1 - kVerdictShare) * by_criteria + kVerdictShare * by_verdict;
  const double score = 100.0 * std::clamp(static_cast<double>(share), 0.0, 1.0);
  return std::round(score * 100.0) / 100.0;
}

Verdict verdict_of(const Reading& reading) {
  const auto& p = reading.verdict;
  return static_cast<Verdict>(std::max_element(p.begin(), p.end()) - p.begin());
}

float gain_of(const CriterionResult& result) {
  if (!counts(result.judgement)) return 0;
  const float points = points_of(kPoints, result.criterion->id) +
                       points_of(kPenalties, result.criterion->id) +
                       points_of(kDeliveryWorth, result.criterion->id);
  return points * (1 - result.judgement.score);
}

}  // namespace ninety
