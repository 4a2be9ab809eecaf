// How much sound the header of a WAV file states (RIFF, Microsoft & IBM 1991), since libavformat
// believes the size of the file instead.
//
//   if (const auto data = wav_data(source.bytes_at(0, kWavHead))) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ninety::media {

inline constexpr std::size_t kWavHead = 65536;

struct WavData {
  std::uint64_t begin = 0;  ///< offset of the first sample in the file
  std::uint64_t size = 0;   ///< bytes of samples
};

/// `head`: the first bytes of the file. Nothing when it is no WAV, when its data begin later, or
/// when the size is the placeholder of a program that wrote into a pipe.
[[nodiscard]] std::optional<WavData> wav_data(std::string_view head);

}  // namespace ninety::media
