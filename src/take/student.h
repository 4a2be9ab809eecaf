// Student's t and the normal distribution, as far as a band of chance needs them.
//
//   const double t = student_quantile(0.975, 4);   // 2.776…
//   const double z = normal_quantile(0.975);       // 1.960…
#pragma once

#include <cstdint>

namespace ninety {

/// Probability that Student's t with `degrees` of freedom stays within ±`t`, 0 to 1. The finite
/// sums for whole degrees of freedom, Abramowitz & Stegun (1964) 26.7.3 and 26.7.4. 0 degrees: 0.
[[nodiscard]] double student_within(double t, std::uint32_t degrees);

/// The t below which lies `share` (0.5 to 1, without 1) of the distribution. 0 degrees of freedom,
/// or a share outside the range: infinity.
[[nodiscard]] double student_quantile(double share, std::uint32_t degrees);

/// The same of the normal distribution.
[[nodiscard]] double normal_quantile(double share);

}  // namespace ninety
