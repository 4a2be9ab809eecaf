// A take along its time, in characters: parts, pitch, level, pauses, fillers.
//
//   parts   TTTTTTSSSSSSSSSSSAAAAAAAAAAAAAARRRRRRBBBBB
//   pitch   ▃▅▇▅▃▂ ▃▅▆▇▆▄▃▂▁ ▂▃▅▇▇▅▄▃▃▂ ▂▃▄▅▃▂ ▃▅▄▃▁
//   level   ▅▆▆▅▄▃ ▄▅▇▇▆▅▅▄▂ ▃▅▆▆▆▅▅▄▄▃ ▃▄▅▅▄▃ ▄▅▄▃▂
//   pauses        ·          ‼        ·
//   fillers            ×                  ×
//   eyes    ─────────↓↓↓────────────────←←────────  with a camera: ─ towards it, ○ out of the
//   picture
//           0:00                  0:37        1:14
#pragma once

#include <cstddef>
#include <string>

#include "render/palette.h"
#include "report/report.h"

namespace ninety {

/// Lines of at most `width` columns (40 at least), each ending in a line break; empty without
/// speech.
[[nodiscard]] std::string timeline_chart(const Report& report, const Palette& palette,
                                         std::size_t width);

/// The pitch of a take in semitones around its median, `columns` values over [0, duration); a
/// column without voice is NaN. The level in dB likewise.
[[nodiscard]] std::vector<double> pitch_columns(const Take& take, std::size_t columns);
[[nodiscard]] std::vector<double> level_columns(const Take& take, std::size_t columns);

}  // namespace ninety
