#include "speech/loudness.h"

#include <cmath>
#include <memory>

#include <ebur128.h>

namespace ninety::speech {
namespace {

struct Release {
  void operator()(ebur128_state* state) const { ebur128_destroy(&state); }
};

}  // namespace

std::optional<Loudness> measure_loudness(const Samples& samples) {
  const std::unique_ptr<ebur128_state, Release> state(
      ebur128_init(1, Samples::kRate, EBUR128_MODE_I | EBUR128_MODE_LRA));
  if (state == nullptr) return {};
  if (ebur128_add_frames_short(state.get(), samples.values.data(), samples.values.size()) !=
      EBUR128_SUCCESS)
    return {};
  Loudness loudness;
  if (ebur128_loudness_global(state.get(), &loudness.integrated_lufs) != EBUR128_SUCCESS ||
      ebur128_loudness_range(state.get(), &loudness.range_lu) != EBUR128_SUCCESS ||
      !std::isfinite(loudness.integrated_lufs))
    return {};
  return loudness;
}

}  // namespace ninety::speech
