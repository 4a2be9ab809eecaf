// What was measured in a recording, kept as JSON with the take, so that it can be judged again
// without the sound: by a corrected transcript, for a page, for a timeline.
//
//   stored.timeline = take_record(take);
//   const auto take = read_take_record(*stored.timeline);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/records.h"
#include "take/take.h"

namespace ninety::server {

/// Times keep milliseconds, pitch and level a tenth of Hz and dB.
[[nodiscard]] std::string take_record(const Take& take);

/// What the camera told of a stored take; nothing when there was none. Figures that cannot be read
/// (of an archive from elsewhere) are not measured, and say so.
[[nodiscard]] std::optional<CameraFigures> camera_of(const store::Take& stored);

/// Nothing for bytes that are no such record.
[[nodiscard]] std::optional<Take> read_take_record(std::string_view record);

}  // namespace ninety::server
