// What a process gives up before it looks at bytes of a stranger.
//
//   limit_resources({.memory = 512U << 20U, .seconds = 5});
//   const auto bytes = …;         // all of standard input
//   if (!confine()) return helper::kNotConfined;
//   // from here on: memory, and writing to standard output; nothing else
#pragma once

#include <cstddef>
#include <cstdint>

namespace ninety::confined {

struct Resources {
  std::size_t memory = 0;  ///< bytes of address space
  unsigned seconds = 0;    ///< of CPU
};

/// Sets these limits, and no core dump. In builds with sanitizers, which reserve terabytes, the
/// memory is not limited.
void limit_resources(const Resources& resources);

/// How standard input may be read.
enum class Input : std::uint8_t {
  forward,  ///< from the first byte to the last
  seek,     ///< at any place: what is large and has its index at its end
};

/// Puts this process, for good, under a filter of system calls (seccomp): it may manage its memory,
/// read standard input, write standard output and error, and end. Opening a file fails; a socket, a
/// new process or any other call ends the process. False when the system cannot do that.
[[nodiscard]] bool confine(Input input = Input::forward);

}  // namespace ninety::confined
