// `ninety export`, `ninety import`, `ninety wipe`: everything out, in, and away, without a server.
#pragma once

#include <filesystem>
#include <string>

#include "apps/server/options.h"

namespace ninety::server {

/// Each gives the exit status, 2 with one sentence on standard error.
[[nodiscard]] int export_to(const Options& options, const std::string& file);
[[nodiscard]] int import_from(const Options& options, const std::string& file);
enum class Confirmed : bool { no, yes };
[[nodiscard]] int wipe(const Options& options, Confirmed confirmed);

}  // namespace ninety::server
