// Does the end of an answer name this job, or would it fit any?
#pragma once

#include <vector>

#include "fit/fit.h"
#include "fit/matching.h"
#include "fit/units.h"

namespace ninety {

/// The units of an answer, and which of its tokens are pasted.
struct ClosingInput {
  const Lexed& lexed;
  const std::vector<Unit>& units;
  const std::vector<bool>& pasted;
};

[[nodiscard]] ClosingFit closing_of(const ClosingInput& answer, const Brief& brief,
                                    const Matcher& matcher);

}  // namespace ninety
