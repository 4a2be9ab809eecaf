// Delivery → what to change in the next take: one thing, with its words and its times.
//
//   delivery_advice(report)   // "Breathe out where “um” came (0:12, 0:31 and 0:40); …"
#pragma once

#include <optional>
#include <vector>

#include "report/advice.h"
#include "report/report.h"

namespace ninety {

/// For each criterion of delivery that is open, by falling gain. Nothing for a written answer.
[[nodiscard]] std::vector<Advice> delivery_advice(const Report& report);

/// The first planned part that was left out; then what the words lack of it is no finding of
/// theirs.
[[nodiscard]] std::optional<Role> skipped_part(const Report& report);

/// "0:07", "1:32".
[[nodiscard]] std::string clock_time(double seconds);

}  // namespace ninety
