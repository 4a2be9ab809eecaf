#include "take/student.h"

#include <cmath>
#include <limits>
#include <numbers>

namespace ninety {
namespace {

constexpr int kHalvings = 60;  // of an interval of doubles: below the last bit that matters

/// The x ≥ 0 at which the rising `within(x)` reaches `wanted`.
template <typename Within>
double inverse(Within within, double wanted) {
  double high = 1;
  while (within(high) < wanted && high < 1e9)
    high *= 2;
  double low = 0;
  for (int i = 0; i < kHalvings; ++i) {
    const double middle = (low + high) / 2;
    (within(middle) < wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

bool askable(double share) { return share >= 0.5 && share < 1; }

}  // namespace

double student_within(double t, std::uint32_t degrees) {
  if (degrees == 0 || !(t > 0)) return 0;
  const double angle = std::atan(t / std::sqrt(static_cast<double>(degrees)));
  const double cosine = std::cos(angle);
  const bool odd = degrees % 2 == 1;
  double term = odd ? cosine : 1;
  double sum = degrees == 1 ? 0 : term;
  for (std::uint32_t k = odd ? 3 : 2; k + 1 < degrees; k += 2) {
    const auto n = static_cast<double>(k);
    term *= cosine * cosine * (n - 1) / n;
    sum += term;
  }
  if (!odd) return std::sin(angle) * sum;
  return 2 / std::numbers::pi * (angle + std::sin(angle) * sum);
}

double student_quantile(double share, std::uint32_t degrees) {
  if (degrees == 0 || !askable(share)) return std::numeric_limits<double>::infinity();
  return inverse([degrees](double t) { return student_within(t, degrees); }, 2 * share - 1);
}

double normal_quantile(double share) {
  if (!askable(share)) return std::numeric_limits<double>::infinity();
  return inverse([](double z) { return std::erf(z / std::numbers::sqrt2); }, 2 * share - 1);
}

}  // namespace ninety
