// Does the end of an answer name this job, or would it fit any?
#pragma once

#include <vector>

#include "fit/fit.h"
#include "fit/matching.h"

namespace ninety {

[[nodiscard]] ClosingFit closing_of(const FitInput& answer, const Brief& brief,
                                    const Matcher& matcher);

}  // namespace ninety
