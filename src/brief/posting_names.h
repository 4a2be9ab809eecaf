// Which competency the units of a posting speak of, in common terms; units that speak of the same
// one are put together.
//
//   for (const auto& named : name_competencies(text, outline, features, asked)) print(named.name);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "brief/outline.h"
#include "brief/posting_features.h"

namespace ninety {

struct NamedCompetency {
  std::string name;
  std::vector<std::size_t> units;  ///< of the outline, growing
};

/// Each unit of `asked` is in exactly one of the competencies given, which stand in the order of
/// their first units; no two have the same name.
[[nodiscard]] std::vector<NamedCompetency> name_competencies(std::string_view text,
                                                             const Outline& outline,
                                                             const PostingFeatures& features,
                                                             const std::vector<std::size_t>& asked);

}  // namespace ninety
