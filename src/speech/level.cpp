#include "speech/level.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

namespace ninety::speech {
namespace {

constexpr std::size_t kStep = Samples::kRate / 100;
constexpr std::size_t kBlock = kStep / 4;  // 2.5 ms: both a step and a frame are whole blocks
constexpr std::size_t kBlocksInStep = kStep / kBlock;
constexpr std::size_t kBlocksInFrame = 10;
// Quieter than -90 dB is less than half a unit of 16 bit: nothing was recorded there.
constexpr float kNothingRecorded = -90;

/// Energy of each block, of samples between -1 and 1.
std::vector<double> block_energies(const Samples& samples, Weighting weighting) {
  constexpr double kPole = 0.969;  // 1 - 2 pi 80 / 16000
  std::vector<double> energies(samples.values.size() / kBlock + 1);
  double before = 0;
  double filtered = 0;
  for (std::size_t i = 0; i < samples.values.size(); ++i) {
    const double now = samples.values[i] / 32768.0;
    filtered = weighting == Weighting::flat ? now : kPole * (filtered + now - before);
    before = now;
    energies[i / kBlock] += filtered * filtered;
  }
  return energies;
}

}  // namespace

Contour level_contour(const Samples& samples, Weighting weighting) {
  const auto energies = block_energies(samples, weighting);
  Contour contour{.start = 0, .step = kFrameStep, .values = {}};
  contour.values.reserve(samples.values.size() / kStep + 1);
  for (std::size_t frame = 0; frame * kStep < samples.values.size(); ++frame) {
    const auto centre = frame * kBlocksInStep;
    const auto begin = centre - std::min(centre, kBlocksInFrame / 2);
    const auto end = std::min(centre + kBlocksInFrame / 2, energies.size());
    double energy = 0;
    for (auto block = begin; block < end; ++block)
      energy += energies[block];
    const double mean = energy / (kBlocksInFrame * kBlock);
    const double level = mean > 0 ? 10 * std::log10(mean) : kSilence;
    contour.values.push_back(std::max(kSilence, static_cast<float>(level)));
  }
  return contour;
}

float level_percentile(const Contour& level, double p) {
  std::vector<float> values;
  values.reserve(level.values.size());
  std::ranges::copy_if(level.values, std::back_inserter(values),
                       [](float value) { return value > kNothingRecorded; });
  if (values.empty()) return kSilence;
  const auto place = static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, values.begin() + place);
  return values[static_cast<std::size_t>(place)];
}

}  // namespace ninety::speech
