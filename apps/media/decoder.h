// One recording from standard input, decoded and written out as records. Parses a stranger's bytes:
// call it confined.
//
//   Source source(records);
//   if (!confine(Input::seek)) …
//   if (const auto refusal = decode_recording(source, records); !refusal.empty()) …
#pragma once

#include <string>

#include "apps/media/records.h"
#include "apps/media/source.h"

namespace ninety::media {

/// Writes samples, progress and what is damaged. Gives an empty string, or one sentence that says
/// why the recording is refused; samples may have been written before that.
[[nodiscard]] std::string decode_recording(Source& source, Records& records);

}  // namespace ninety::media
