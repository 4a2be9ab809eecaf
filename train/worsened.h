// A labelled posting with the mistakes that reading one makes, to see how much of the fit hangs on
// labels.
//
//   const Posting noisy = ninety::train::worsened(labelled, 1);
#pragma once

#include <cstdint>

#include "brief/brief.h"

namespace ninety::train {

/// Of the competencies, duties and challenges a quarter is missing; of the spans that are left
/// three in ten come from somewhere else in the posting; one competency in five is taken for core
/// or not core wrongly; a span is its whole sentence or line. The same seed gives the same posting.
[[nodiscard]] Posting worsened(const Posting& labelled, std::uint32_t seed);

}  // namespace ninety::train
