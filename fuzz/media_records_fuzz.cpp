// What a decoder that a stranger has taken over may write, cut anywhere.
#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "fuzz/properties.h"
#include "speech/media_records.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety;
  if (size == 0) return 0;
  const std::size_t step = 1 + data[0];
  const auto bytes = fuzz::text_of(data + 1, size - 1);
  speech::MediaRecords whole;
  speech::MediaRecords pieces;
  const bool good = whole.feed(bytes);
  bool still_good = true;
  for (std::size_t i = 0; i < bytes.size() && still_good; i += step)
    still_good = pieces.feed(bytes.substr(i, step));
  fuzz::require(good == still_good || bytes.empty(), "cuts make no difference");
  fuzz::require(whole.samples() == pieces.samples(), "the same samples");
  fuzz::require(whole.samples().size() <= speech::kSampleLimit, "ten minutes at most");
  fuzz::require(whole.progress() >= 0 && whole.progress() <= 1, "a share");
  for (const auto& sentence : {whole.damage(), whole.refusal()}) {
    fuzz::require(sentence.size() <= speech::kSentenceLimit, "a short sentence");
    fuzz::require(std::ranges::all_of(sentence, [](char c) { return c >= ' ' && c <= '~'; }),
                  "of plain characters");
  }
  return 0;
}
