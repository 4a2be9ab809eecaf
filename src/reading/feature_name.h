// A feature's name for a person, for `--why`.
#pragma once

#include <string>

#include "reading/feature.h"
#include "reading/vocabulary.h"

namespace ninety {

/// For example: “payroll” in the thesis; words about pay in the bridge; share of situation: high.
/// Empty for features that say nothing to a person (word-vector dimensions).
[[nodiscard]] std::string name_of(FeatureKey key, const Vocabulary& vocabulary);

}  // namespace ninety
