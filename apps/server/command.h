// The command line of ninety-server, which `ninety serve|export|import|wipe` start.
#pragma once

namespace ninety::server {

/// Parses, runs the command, turns exceptions into one sentence; gives the exit status.
[[nodiscard]] int run(int count, const char* const* arguments);

}  // namespace ninety::server
