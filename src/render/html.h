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
  std::string_view sound = {};       ///< bytes of a recording to put into the page; empty: none
  std::string_view sound_type = {};  ///< its media type: "audio/wav"
};

/// Every text of the answer is escaped; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_html(const Report& report, const HtmlOptions& options = {});

}  // namespace ninety
