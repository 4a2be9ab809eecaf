// Fit → what to change, most valuable first: each step rests on words that the answer, the posting
// or the organisation's page has; none says what the person should claim.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ninety {

struct FitAdvice {
  std::string_view code;  ///< the criterion it belongs to
  float gain = 0;         ///< points of the fit score that are to be won
  std::string text;       ///< one sentence or two
};

/// Nothing without a fit.
[[nodiscard]] std::vector<FitAdvice> fit_advice(const Report& report);

}  // namespace ninety
