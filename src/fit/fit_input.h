// An answer as the parts of the fit see it.
//
//   const FitInput answer{lexed, units, marks, pasted};
#pragma once

#include <vector>

#include "fit/conduct.h"
#include "fit/units.h"

namespace ninety {

/// Whatever it is made with must outlive it.
struct FitInput {
  const Lexed& lexed;
  const std::vector<AnswerUnit>& units;
  const std::vector<ConductMark>& marks;
  const std::vector<bool>& pasted;  ///< by token
};

}  // namespace ninety
