// The few ways in which criteria come to a judgement. A criterion names its facts and one of these:
//
//   .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_hobby); }
//
// All are pure and total; the evidence they return is sorted and without doubles.
#pragma once

#include <string_view>
#include <vector>

#include "rubric/criterion.h"
#include "rubric/thresholds.h"

namespace ninety {

/// What the model estimates of a trait, shown at `evidence`.
[[nodiscard]] Judgement by_estimate(const Subject& subject, Trait trait,
                                    std::vector<Span> evidence);

/// The same with the words that show it when it is met, and those to look at when it is not.
[[nodiscard]] Judgement by_estimate(const Subject& subject, Trait trait, std::vector<Span> when_met,
                                    std::vector<Span> otherwise);

/// A pitfall (`trait` is P_personal to P_no_drive): missing when it fires, partly when in doubt.
[[nodiscard]] Judgement by_pitfall(const Subject& subject, Trait trait);

/// Met when `source` is the one the answer names, else not applicable.
[[nodiscard]] Judgement by_source(const Subject& subject, Source source);

/// How the closing names this job: not applicable without a posting or an organisation.
[[nodiscard]] Judgement by_closing(const Subject& subject);

/// Limits of something that should stay small. The status turns at `partly` and at `missing`; the
/// score falls in a straight line from 1 at `full` to 0 at `none`.
struct Ceiling {
  float partly = 0;
  float missing = 0;
  float full = 0;
  float none = 0;
};
[[nodiscard]] Judgement stay_under(const Ceiling& ceiling, float value, std::vector<Span> evidence);

/// Both lists in one.
[[nodiscard]] std::vector<Span> together(std::vector<Span> spans, const std::vector<Span>& more);

/// Sorted and without doubles.
[[nodiscard]] std::vector<Span> sorted(std::vector<Span> spans);

/// The first segment of a role, or nothing.
[[nodiscard]] std::vector<Span> first_of(const Reading& reading, Role role);

/// The clauses of all outcomes; the words that measure them.
[[nodiscard]] std::vector<Span> outcomes(const Reading& reading);
[[nodiscard]] std::vector<Span> measures(const Reading& reading);

/// Why a source's criterion says nothing about an answer.
inline constexpr std::string_view kOtherSource = "this is not the source that the answer names";

}  // namespace ninety
