// `ninety serve`: opens the store, listens, tells where, and serves until a signal comes.
#pragma once

#include "apps/server/options.h"

namespace ninety::server {

/// Exit status: 0 when it was asked to stop, 2 with one sentence on standard error otherwise.
[[nodiscard]] int serve(const Options& options);

}  // namespace ninety::server
