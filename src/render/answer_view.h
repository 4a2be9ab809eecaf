// The answer on lines, its parts named in the margin, each remark under its words:
//
//    result ┃ In the end it went really well.
//           ┃             ^^^^^^^^^^^^^^^^^^
//           ┃             hint F2.measured: the result has no measure
#pragma once

#include <cstddef>
#include <string>

#include "render/palette.h"
#include "report/report.h"

namespace ninety {

/// Lines of at most `width` columns (40 at least), each ending in a line break.
[[nodiscard]] std::string annotated_answer(const Report& report, const Palette& palette,
                                           std::size_t width);

}  // namespace ninety
