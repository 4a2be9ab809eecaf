// Eight numbers side by side, one for each role and two that fill up whole vector registers.
// Arithmetic is lane by lane: the same bits as with plain floats, in a quarter of the instructions
// or less. Compilers left such short loops scalar.
//
//   const Lanes reached = step + Lanes(score[k]);
//   score = select(reached > score, reached, score);
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "reading/exponential.h"
#include "reading/role.h"

namespace ninety {

/// What a comparison of lanes gives: all bits of a lane or none. Holds whole numbers as well.
struct LaneMask {
  using Four = std::int32_t __attribute__((vector_size(16)));

  LaneMask() = default;  // without a value: rows of them are filled later
  explicit LaneMask(std::int32_t all) : low(all - Four{}), high(low) {}
  LaneMask(Four l, Four h) : low(l), high(h) {}
  [[nodiscard]] std::int32_t operator[](std::size_t lane) const {
    return lane < 4 ? low[lane] : high[lane - 4];
  }

  Four low;
  Four high;
};

struct Lanes {
  static constexpr std::size_t kCount = 8;
  using Four = float __attribute__((vector_size(16)));

  Lanes() = default;  // without a value, as above
  explicit Lanes(float all) : low(all - Four{}), high(low) {}
  Lanes(Four l, Four h) : low(l), high(h) {}

  /// kCount numbers from memory.
  [[nodiscard]] static Lanes load(const float* from) {
    Lanes lanes;
    std::memcpy(&lanes, from, sizeof lanes);
    return lanes;
  }
  /// The scores of the roles; zeros fill up the rest.
  [[nodiscard]] static Lanes of(const RoleScores& scores) {
    static_assert(kRoles == 6);
    return {Four{scores[0], scores[1], scores[2], scores[3]},
            Four{scores[4], scores[5], 0.0F, 0.0F}};
  }
  [[nodiscard]] std::array<float, kCount> all() const {
    return std::bit_cast<std::array<float, kCount>>(*this);
  }
  /// The lanes of the roles.
  [[nodiscard]] RoleScores roles() const {
    RoleScores scores;
    std::memcpy(scores.data(), this, sizeof scores);
    return scores;
  }
  [[nodiscard]] float operator[](std::size_t lane) const {
    return lane < 4 ? low[lane] : high[lane - 4];
  }

  friend Lanes operator+(const Lanes& a, const Lanes& b) {
    return {a.low + b.low, a.high + b.high};
  }
  friend Lanes operator-(const Lanes& a, const Lanes& b) {
    return {a.low - b.low, a.high - b.high};
  }
  friend Lanes operator*(const Lanes& a, const Lanes& b) {
    return {a.low * b.low, a.high * b.high};
  }
  friend Lanes operator/(const Lanes& a, const Lanes& b) {
    return {a.low / b.low, a.high / b.high};
  }
  friend LaneMask operator>(const Lanes& a, const Lanes& b) {
    return {a.low > b.low, a.high > b.high};
  }

  Four low;
  Four high;
};

[[nodiscard]] inline Lanes select(const LaneMask& mask, const Lanes& yes, const Lanes& no) {
  return {mask.low ? yes.low : no.low, mask.high ? yes.high : no.high};
}
[[nodiscard]] inline LaneMask select(const LaneMask& mask, const LaneMask& yes,
                                     const LaneMask& no) {
  return {mask.low ? yes.low : no.low, mask.high ? yes.high : no.high};
}

namespace detail {

inline Lanes::Four exponential(Lanes::Four x) {
  x = x < kLeastExponent ? kLeastExponent - Lanes::Four{} : x;
  x = x > kMostExponent ? kMostExponent - Lanes::Four{} : x;
  const Lanes::Four exact = doublings(x);
  auto whole = __builtin_convertvector(exact, LaneMask::Four);   // toward zero
  whole += __builtin_convertvector(whole, Lanes::Four) > exact;  // down: true is -1
  const auto power = std::bit_cast<Lanes::Four>((whole + 127) << 23);
  return reduced_exponential(x, __builtin_convertvector(whole, Lanes::Four)) * power;
}

}  // namespace detail

/// exponential() of every lane.
[[nodiscard]] inline Lanes exponential(const Lanes& x) {
  return {detail::exponential(x.low), detail::exponential(x.high)};
}

}  // namespace ninety
