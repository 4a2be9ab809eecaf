// The few ways in which criteria of delivery come to a judgement. A band is a range to practise
// with, never a border between good and bad voices: outside it the score falls slowly.
//
//   return in_band({.low = 60, .high = 90, .margin_low = 15, .margin_high = 30}, seconds);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rubric/criterion.h"

namespace ninety {

/// Met inside [low, high]; partly up to a margin beyond; the score falls in a straight line from 1
/// at the band to 0 at twice the margin.
struct Band {
  float low = 0;
  float high = 0;
  float margin_low = 0;
  float margin_high = 0;
};
[[nodiscard]] Judgement in_band(const Band& band, double value);

/// Not measurable, and why.
[[nodiscard]] Judgement not_measurable(std::string_view why);

/// The take against the person's earlier ones, if it was compared.
[[nodiscard]] const Comparison* against_earlier(const Delivery& delivery, Measure measure);

/// Inside the person's own band of three earlier takes and more a criterion is never missing: what
/// somebody always does is how they speak.
void respect_own_band(Judgement& judgement, const Comparison* comparison);

/// "; your 4 earlier takes: 130 to 152 by chance alone", empty without a comparison.
[[nodiscard]] std::string earlier_phrase(const Comparison* comparison, int decimals = 0);
/// The same of a share, in per cent.
[[nodiscard]] std::string earlier_share_phrase(const Comparison* comparison);

/// The transcript's bytes of a run of words; nothing without a transcript.
[[nodiscard]] std::vector<Span> spans_of(const Subject& subject, WordRun run);

/// "about " before figures that rest on a rough transcript.
[[nodiscard]] std::string_view about(const Delivery& delivery);

}  // namespace ninety
