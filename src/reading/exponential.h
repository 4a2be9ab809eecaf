// exp and log in plain arithmetic: the same bits on every machine (a C library may choose another
// formula for each processor), and vector code in loops.
#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace ninety {

/// Limits of what `exponential` tells apart.
inline constexpr float kLeastExponent = -87.0F;
inline constexpr float kMostExponent = 88.0F;

// Range reduction to ±ln 2 / 2 after Cody & Waite 1980, then a Taylor polynomial of degree 7. Each
// `Number` may be a float or a vector of floats.

/// How many halvings or doublings, before rounding down.
template <typename Number>
[[nodiscard]] inline Number doublings(Number x) {
  return x * 1.44269504F + 0.5F;
}
/// e to the (x - n ln 2), for a whole n that leaves ±ln 2 / 2.
template <typename Number>
[[nodiscard]] inline Number reduced_exponential(Number x, Number n) {
  const Number r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  Number sum = r * (1.0F / 5040) + 1.0F / 720;
  sum = sum * r + 1.0F / 120;
  sum = sum * r + 1.0F / 24;
  sum = sum * r + 1.0F / 6;
  sum = sum * r + 0.5F;
  sum = sum * r + 1.0F;
  return sum * r + 1.0F;
}

/// e to the x, for x of -87 to 88 (beyond: as at the limit). Relative error below 2e-7.
[[nodiscard]] inline float exponential(float x) {
  x = std::clamp(x, kLeastExponent, kMostExponent);
  const float n = std::floor(doublings(x));
  const auto power = static_cast<std::uint32_t>(static_cast<std::int32_t>(n) + 127) << 23U;
  return reduced_exponential(x, n) * std::bit_cast<float>(power);
}

/// Natural logarithm of a positive, normal x. Relative error below 1e-6: log m + e ln 2 with m
/// between √½ and √2, by the series of the inverse hyperbolic tangent of (m - 1) / (m + 1).
[[nodiscard]] inline float logarithm(float x) {
  const auto bits = std::bit_cast<std::uint32_t>(x);
  auto exponent = static_cast<std::int32_t>(bits >> 23U) - 127;
  auto m = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
  if (m > 1.41421356F) {
    m *= 0.5F;
    ++exponent;
  }
  const float t = (m - 1) / (m + 1);
  const float tt = t * t;
  const float series = 1.0F + tt * (1.0F / 3 + tt * (1.0F / 5 + tt * (1.0F / 7 + tt / 9)));
  return 2 * t * series + static_cast<float>(exponent) * 0.693147181F;
}

}  // namespace ninety
