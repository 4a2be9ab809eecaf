// Report → text for people. Drawn for a terminal: the answer with its parts in the margin, each
// remark under its words, a bar of the parts against the time asked for. Narrated for pipes and
// screen readers: plain sentences that quote the words they speak of.
//
//   std::fputs(ninety::to_text(report, {.style = ninety::TextStyle::drawn}).c_str(), stdout);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "render/palette.h"
#include "report/report.h"

namespace ninety {

enum class TextStyle : std::uint8_t { narrated, drawn };

struct TextOptions {
  TextStyle style = TextStyle::narrated;
  Colour colour = Colour::off;  ///< only drawn reports have colours
  std::size_t width = 0;  ///< columns, 40 at least; 0: 80 when drawn, no wrapping when narrated
  bool score = false;     ///< show the number too
  const Explanation* why = nullptr;  ///< the terms behind each decision
};

/// Valid UTF-8 that ends in a line break and, colours apart, holds no control character, whatever
/// the answer holds.
[[nodiscard]] std::string to_text(const Report& report, const TextOptions& options = {});

}  // namespace ninety
