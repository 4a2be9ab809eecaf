// Report → one HTML file that needs nothing else: no script, no other resource; for the screen
// (light or dark), for paper and for screen readers.
#pragma once

#include <string>
#include <string_view>

#include "report/report.h"

namespace ninety {

struct HtmlOptions {
  bool score = false;                ///< show the number too
  const Explanation* why = nullptr;  ///< the terms behind each decision
  /// Bytes of a recording to put into the page, none when empty; its media type: "audio/wav".
  std::string_view sound = {};       // NOLINT(readability-redundant-member-init)
  std::string_view sound_type = {};  // NOLINT(readability-redundant-member-init)
};

/// Every text of the answer is escaped; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_html(const Report& report, const HtmlOptions& options = {});

}  // namespace ninety
