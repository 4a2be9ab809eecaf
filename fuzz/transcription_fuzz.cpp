// Any bytes as the answer of a transcription server.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"
#include "speech/transcription.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety;
  constexpr double kDuration = 10;
  const auto heard = speech::parse_transcription(fuzz::text_of(data, size), kDuration);
  if (!heard) return 0;
  fuzz::require(!heard->words.empty(), "words, or an error");
  for (const auto& word : heard->words) {
    fuzz::require(!word.text.empty(), "a word");
    fuzz::require(word.time.start >= 0 && word.time.start <= word.time.end + 1e-9 &&
                      word.time.end <= kDuration + 1e-6,
                  "a time inside the recording");
  }
  return 0;
}
