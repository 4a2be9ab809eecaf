// What passes between `ninety` and libexec/ninety-recogniser: a request as a file in memory, an
// answer as lines, each written as soon as it is known.
//
//   ninety-recogniser 1
//   language-model 1234            bytes of ARPA that follow this line; 0: without a script
//   …
//   pieces 2                       then the samples of each piece: first, count
//   0 160000
//   160000 96000
//   samples 256000                 then as many signed 16-bit samples, little-endian
//
//   word 120 480 2 hello           start and end in milliseconds from the start of the recording,
//                                  syllables, the word as the dictionary writes it
//   piece 0                        all words of this piece have been written
//
// With the argument `pronounce` the request is words, a line each, and the answer `syllables word`.
#pragma once

#include <cstddef>
#include <string_view>

namespace ninety::speech {

inline constexpr std::string_view kRecogniserMark = "ninety-recogniser 1";

/// Samples a second of everything that is recognised.
inline constexpr int kRecogniserRate = 16000;

/// A request that says more than this is not read.
inline constexpr std::size_t kRequestLimit = std::size_t{64} << 20U;

/// Address space of a recogniser. What it really holds is some 100 MB.
inline constexpr std::size_t kRecogniserMemory = std::size_t{512} << 20U;

/// CPU that a recogniser may take, in seconds: to start, and for each second of sound. It needs a
/// tenth of that.
inline constexpr unsigned kStartSeconds = 20;
inline constexpr unsigned kSecondsForASecond = 4;

/// Exit statuses of the helper beside those of helper/status.h.
inline constexpr int kRecogniserNoModel = 6;

}  // namespace ninety::speech
