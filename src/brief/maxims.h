// Lists of maxims: three or more short statements of one form under each other, timeless and
// without figures. Values stand so on many pages, whatever the heading above says.
//
//   for (const Maxim& maxim : lists_of_maxims(outline, is_out)) value[maxim.first] += kMaxim;
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "brief/outline.h"

namespace ninety {

/// Units [first, last): a statement with its explanation, or with a name line or heading above.
struct Maxim {
  std::size_t first = 0;
  std::size_t last = 0;
};

/// The maxims of all lists of `outline`; a unit for which `is_out` is true belongs to none.
[[nodiscard]] std::vector<Maxim> lists_of_maxims(const Outline& outline,
                                                 const std::function<bool(std::size_t)>& is_out);

}  // namespace ninety
