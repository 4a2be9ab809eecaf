// Judgements → the few changes worth most, in the person's own words.
#pragma once

#include <string>
#include <vector>

#include "report/report.h"

namespace ninety {

inline constexpr std::size_t kMostSteps = 3;

/// Fills `next_steps` and `next_step_codes`: at most three, most valuable first, one for each part
/// of the answer. Each quotes the answer; none says what the person should claim.
void choose_next_steps(Report& report);

/// Where a finding of `criterion` stands, and the words to quote there (at most a dozen).
[[nodiscard]] Span place_of(const Reading& reading, const CriterionResult& result);
[[nodiscard]] std::string quote_of(const Reading& reading, const CriterionResult& result);

}  // namespace ninety
