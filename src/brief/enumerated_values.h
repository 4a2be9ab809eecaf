// Values that one sentence or line counts up.
//
//   enumerated_values(words);   // "Our values are honesty, thrift and a good sense of humour." → 3
#pragma once

#include <span>
#include <vector>

#include "brief/cue_table.h"

namespace ninety {

/// The words of each; empty when `words` are no such list.
[[nodiscard]] std::vector<std::span<const OutlineWord>> enumerated_values(
    std::span<const OutlineWord> words);

}  // namespace ninety
