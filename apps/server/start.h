// What a store needs before it is served, at the start and after everything was wiped or brought
// in.
#pragma once

#include "apps/server/service.h"

namespace ninety::server {

/// Sees to it that the local person is there, and reads the settings again.
[[nodiscard]] store::Result<> make_ready(Service& service);

/// Removes answers that were deleted, and uploads that failed, more than 30 days ago.
[[nodiscard]] store::Result<> remove_old(Service& service);

}  // namespace ninety::server
