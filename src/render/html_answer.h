// The answer in the HTML report: parts as <mark> with their names, remarks underlined and linked.
#pragma once

#include <string>

#include "report/report.h"

namespace ninety::html {

/// Remark i (from 1) gets the anchor "words-i" in the answer; it links to "remark-i".
[[nodiscard]] std::string answer(const Report& report);

/// The parts over the time asked for, as an SVG picture with a text alternative.
[[nodiscard]] std::string budget_picture(const Report& report);

}  // namespace ninety::html
