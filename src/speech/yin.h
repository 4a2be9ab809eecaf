// How periodic a moment of sound is, for every lag: the difference function of YIN.
//
//   Yin yin(samples);
//   for (const auto& candidate : yin.candidates(0.5)) …   // around half a second
//
// Method: de Cheveigné & Kawahara (2002), YIN, a fundamental frequency estimator for speech and
// music, J. Acoust. Soc. Am. 111(4), steps 1 to 3 and 5 (difference, cumulative mean, parabola).
// The strength of a candidate is the autocorrelation of the windowed sound over that of its window,
// after Boersma (1993), Accurate short-term analysis of the fundamental frequency, IFA
// Proceedings 17.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "speech/samples.h"

namespace ninety::speech {

struct PitchCandidate {
  float hz = 0;
  float strength = 0;  ///< 1: as periodic as can be
};

class Yin {
 public:
  static constexpr float kFloor = 75;       ///< Hz
  static constexpr float kCeiling = 500;    ///< Hz
  static constexpr std::size_t kMost = 12;  ///< candidates for each moment

  explicit Yin(const Samples& samples);

  /// Dips of the difference function around the time in seconds, shortest lag first; none outside
  /// the recording. The view lives until the next call.
  [[nodiscard]] std::span<const PitchCandidate> candidates(double time);

 private:
  static constexpr std::size_t kWindow = 512;
  static constexpr std::size_t kHann = Samples::kRate * 3 / 75;  // three periods of the floor
  static constexpr std::size_t kShortest = Samples::kRate / 500;
  static constexpr std::size_t kLongest = Samples::kRate / 75 + 1;
  static constexpr std::size_t kLags = 224;  // a whole number of vectors
  static constexpr std::size_t kPad = kWindow + kLags;
  static_assert(kLags > kLongest + 1 && kPad > kHann / 2);

  void take_window(const float* x);
  [[nodiscard]] float likeness(std::size_t lag) const;
  [[nodiscard]] PitchCandidate candidate(std::size_t lag) const;
  void find_dips();

  std::vector<float> sound_;  // with silence at both ends
  std::array<float, kHann> hann_{};
  std::array<float, kLags> hann_likeness_{};
  std::array<float, kHann> windowed_{};
  float energy_ = 0;
  std::array<float, kLags> difference_{};
  std::array<PitchCandidate, kMost> found_{};
  std::size_t count_ = 0;
};

}  // namespace ninety::speech
