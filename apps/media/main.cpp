// libexec/ninety-media: a recording → 16 kHz samples, confined. `ninety` starts it; see
// speech/decode.h and, for what it writes, speech/media_records.h.
//
//   ninety-media <take.webm
#include <cstddef>

#include "apps/confined/confinement.h"
#include "apps/confined/standard_io.h"
#include "apps/media/decoder.h"
#include "helper/status.h"

namespace {

using namespace ninety;  // NOLINT(google-build-using-namespace)

// The libraries that libavcodec brings along take 300 MB of addresses before any work.
constexpr std::size_t kMemory = std::size_t{768} << 20U;
constexpr unsigned kSeconds = 8;

int run() {
  media::Records records;
  confined::limit_resources({.memory = kMemory, .seconds = kSeconds});
  media::Source source(records);
  if (!confined::confine(confined::Input::seek)) return helper::kNotConfined;
  const auto refusal = media::decode_recording(source, records);
  if (refusal.empty()) return helper::kRead;
  records.refusal(refusal);
  return helper::kRefused;
}

}  // namespace

int main() { confined::end_with(run); }
