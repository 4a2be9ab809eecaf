// A file → samples through the confined decoder, a process for each input.
#include <cstddef>
#include <cstdint>

#include <sys/wait.h>

#include "fuzz/properties.h"
#include "helper/descriptor.h"
#include "speech/decode.h"
#include "speech/media_records.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety;
  const auto input = helper::file_in_memory(fuzz::text_of(data, size));
  double told = 0;
  const auto samples =
      speech::decode_from(input.get(), {.progress = [&told](double share) {
                            fuzz::require(share >= told && share <= 1, "progress rises to 1");
                            told = share;
                          }});
  if (samples) {
    fuzz::require(samples->duration() >= speech::kShortestSeconds, "there is something to measure");
    fuzz::require(samples->values.size() <= speech::kSampleLimit, "ten minutes at most");
  } else {
    fuzz::require(!samples.error().empty(), "a refusal says why");
    fuzz::require(!samples.error().contains("missing: install"), "the helper is built");
  }
  fuzz::require(::waitpid(-1, nullptr, WNOHANG) == -1, "no child is left behind");
  return 0;
}
