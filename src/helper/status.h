// The exit statuses of our helper programs, for those who start them and for the helpers
// themselves.
#pragma once

namespace ninety::helper {

inline constexpr int kRead = 0;         ///< standard output is the result
inline constexpr int kRefused = 3;      ///< … ends in one sentence that says why there is none
inline constexpr int kOutOfMemory = 4;  ///< the limit of memory was met
inline constexpr int kNotConfined = 5;  ///< the system has no seccomp; nothing was looked at
inline constexpr int kNotStarted = 127;

}  // namespace ninety::helper
