// What the transcriber gives up. It needs the network, the resolver's settings and the system's
// certificates, so it cannot be confined as the other helpers are.
//
//   if (!restrain()) return helper::kNotConfined;
#pragma once

namespace ninety::speech {

/// For good: no other program, no look into other processes, no file written, made or removed.
/// False when the system cannot do that (seccomp).
[[nodiscard]] bool restrain();

}  // namespace ninety::speech
