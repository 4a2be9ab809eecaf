// The parts of the answer along the time they take, over the time asked for:
//
//   parts   TTTTTSSSSSSSSSSAAAAAAAAAAAAAAAARRRRBBBBB
//   spoken                              ├─────────┤ 57–76 s
//   asked for                             ├─────────────┤ 60–90 s
#pragma once

#include <cstddef>
#include <string>

#include "render/palette.h"
#include "report/report.h"

namespace ninety {

/// Lines of at most `width` columns (40 at least), each ending in a line break.
[[nodiscard]] std::string budget_bar(const Report& report, const Palette& palette,
                                     std::size_t width);

}  // namespace ninety
