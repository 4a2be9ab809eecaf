// The timeline of a take in the HTML report: level, pitch, parts as bands, pauses, fillers and the
// words under them, as inline SVG; the measures as a table; the sound, if it is kept.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace ninety::html {

/// Empty without speech.
[[nodiscard]] std::string timeline(const Report& report);

/// The rows of delivery as a table.
[[nodiscard]] std::string delivery_table(const Report& report);

/// A player with the sound inside the page; `type` is its media type ("audio/wav"). Empty without
/// bytes.
[[nodiscard]] std::string player(std::string_view sound, std::string_view type);

/// Base64 after RFC 4648, with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace ninety::html
