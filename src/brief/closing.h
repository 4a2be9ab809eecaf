// Does the end of an answer name this job, or would it fit any?
#pragma once

#include <vector>

#include "brief/fit.h"
#include "brief/units.h"

namespace ninety {

[[nodiscard]] ClosingFit closing_of(const Reading& reading, const Lexed& lexed,
                                    const std::vector<Unit>& units,
                                    const std::vector<bool>& pasted, const Brief& brief);

}  // namespace ninety
