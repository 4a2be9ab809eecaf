// Earlier results of `ninety listen --format json`, as the figures a take is compared with.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "take/earlier.h"

namespace ninety::cli {

/// One for each file, in order. The error names the file.
[[nodiscard]] std::expected<std::vector<Figures>, std::string> read_earlier(
    const std::vector<std::string>& paths);

}  // namespace ninety::cli
