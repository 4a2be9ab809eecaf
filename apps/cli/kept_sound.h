// A recording to be kept inside an HTML report.
#pragma once

#include <expected>
#include <string>

#include "apps/cli/report_output.h"

namespace ninety::cli {

/// The bytes of the file and the media type its first bytes tell. The error names the file: what is
/// over 30 MB, or of no type that browsers play, cannot be kept.
[[nodiscard]] std::expected<KeptSound, std::string> read_sound(const std::string& path);

}  // namespace ninety::cli
