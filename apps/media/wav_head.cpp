#include "apps/media/wav_head.h"

namespace ninety::media {
namespace {

std::uint64_t number_at(std::string_view bytes, std::size_t offset) {
  std::uint64_t number = 0;
  for (std::size_t i = 4; i-- > 0;)
    number = number << 8U | static_cast<unsigned char>(bytes[offset + i]);
  return number;
}

}  // namespace

std::optional<WavData> wav_data(std::string_view head) {
  constexpr std::size_t kChunkHead = 8;
  // sox and arecord state 2^31 or a little less, ffmpeg 2^32 - 1.
  constexpr std::uint64_t kPlaceholder = 0x7FF0'0000;
  if (head.size() < 12 || !head.starts_with("RIFF") || head.substr(8, 4) != "WAVE") return {};
  for (std::size_t chunk = 12; chunk + kChunkHead <= head.size();) {
    const auto size = number_at(head, chunk + 4);
    if (head.substr(chunk, 4) == "data") {
      if (size == 0 || size >= kPlaceholder) return {};
      return WavData{.begin = chunk + kChunkHead, .size = size};
    }
    if (size > head.size()) return {};
    chunk += kChunkHead + static_cast<std::size_t>(size + size % 2);
  }
  return {};
}

}  // namespace ninety::media
