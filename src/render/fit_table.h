// The fit as rows of a table: what the posting asks, the words of the answer, the status.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace ninety {

struct FitRow {
  std::string asks;   ///< "record keeping", "value: honesty", "ending for this role"
  std::string words;  ///< of the answer, quoted; "—" when there are none
  std::string_view status;
  bool good = false;
};

/// Core competencies first, at most a dozen, then values, the closing, opposite conduct, pasted
/// words. Empty without a fit.
[[nodiscard]] std::vector<FitRow> fit_rows(const Report& report);

/// "Fit: 62 of 100".
[[nodiscard]] std::string fit_headline(const Report& report);

}  // namespace ninety
