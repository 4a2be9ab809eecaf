// What a process gives up before it looks at bytes of a stranger.
//
//   limit_resources();
//   const auto bytes = …;         // all of standard input
//   if (!confine()) return kHelperNotConfined;
//   // from here on: memory, and writing to standard output; nothing else
#pragma once

namespace ninety::confined {

/// Memory and time of documents/limits.h, no core dump.
void limit_resources();

/// Puts this process, for good, under a filter of system calls (seccomp): it may manage its memory,
/// read standard input, write standard output and error, and end. Opening a file fails; a socket, a
/// new process or any other call ends the process. False when the system cannot do that.
[[nodiscard]] bool confine();

}  // namespace ninety::confined
