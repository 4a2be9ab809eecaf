// Arithmetic on word vectors, in loops of a fixed length that compilers turn into vector code.
#pragma once

#include <array>
#include <cstdint>

#include "reading/vocabulary.h"

namespace ninety {

using Meaning = std::array<float, kDimensions>;

inline constexpr float kUnitLength = 127.0F;  ///< of a stored word vector

/// Cosine of two stored word vectors.
[[nodiscard]] inline float cosine_of(const std::int8_t* x, const std::int8_t* y) {
  std::int32_t sum = 0;
  for (std::size_t d = 0; d < kDimensions; ++d)
    sum += std::int32_t{x[d]} * std::int32_t{y[d]};
  return static_cast<float>(sum) / (kUnitLength * kUnitLength);
}

/// A weighted mean of stored word vectors, drawn toward zero when little weight is behind it.
class MeanVector {
 public:
  void add(const std::int8_t* __restrict vector, float weight) {
    if (weight < kLeast) return;
    float* __restrict sums = sums_.data();
    for (std::size_t d = 0; d < kDimensions; ++d)
      sums[d] += weight * static_cast<float>(vector[d]);
    total_ += weight;
  }

  void add(const MeanVector& other) {
    for (std::size_t d = 0; d < kDimensions; ++d)
      sums_[d] += other.sums_[d];
    total_ += other.total_;
  }

  [[nodiscard]] Meaning mean() const {
    Meaning mean = sums_;
    if (total_ <= 0) return mean;
    const float scale = 1.0F / (kUnitLength * (total_ + 0.5F));
    for (float& value : mean)
      value *= scale;
    return mean;
  }

 private:
  static constexpr float kLeast = 0.02F;  // less changes nothing worth its time

  Meaning sums_{};
  float total_ = 0;
};

}  // namespace ninety
