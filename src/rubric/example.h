// An example's text and the words marked in it.
//
//   const auto example = ninety::unmarked("I am inspired by ⟦a corner office⟧.");
//   // example->text is "I am inspired by a corner office.", example->marks[0] covers "a corner
//   office"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ninety {

struct UnmarkedExample {
  std::string text;
  std::vector<Span> marks;  ///< sorted, not empty, inside `text`, not overlapping
};

/// Nothing when the marks do not pair up, are nested or hold no words.
[[nodiscard]] std::optional<UnmarkedExample> unmarked(std::string_view marked);

}  // namespace ninety
