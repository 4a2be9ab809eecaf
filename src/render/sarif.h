// Report → SARIF 2.1.0 (OASIS 2020), so that editors and code review show the remarks in place.
#pragma once

#include <string>

#include "report/report.h"

namespace ninety {

/// A whole SARIF log with one run, ending in a line break. The report's id becomes the artifact's
/// URI; each region holds lines and columns (in characters) and byte offsets.
[[nodiscard]] std::string to_sarif(const Report& report);

}  // namespace ninety
