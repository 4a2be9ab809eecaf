// Fit → what to change, most valuable first: each step rests on words that the answer, the posting
// or the organisation's page has; none says what the person should claim.
#pragma once

#include <vector>

#include "report/advice.h"
#include "report/report.h"

namespace ninety {

/// Gains are points of the fit score. Nothing without a fit.
[[nodiscard]] std::vector<Advice> fit_advice(const Report& report);

}  // namespace ninety
