// Judgements → score and verdict.
#pragma once

#include <vector>

#include "report/report.h"

namespace ninety {

/// 0 to 100 with two decimals, by the table in docs/scoring.md, from expected values: a better
/// version of an answer always moves it. Length and marker words have no part in it.
[[nodiscard]] double score_of(const std::vector<CriterionResult>& criteria, const Reading& reading);

[[nodiscard]] Verdict verdict_of(const Reading& reading);

/// How many points better the answer would score if this criterion were met; for delivery, which
/// has no score, what it weighs beside them.
[[nodiscard]] float gain_of(const CriterionResult& result);

}  // namespace ninety
