// The marks inside a line of Markdown.
//
//   without_marks("**Greet** [guests](g.html) &amp; `staff`");   // "Greet guests & staff"
#pragma once

#include <string>
#include <string_view>

namespace ninety::documents {

/// The line without emphasis, code marks, link targets, images and tags; "<br>" becomes '\n'.
/// Never longer than `line`.
[[nodiscard]] std::string without_marks(std::string_view line);

}  // namespace ninety::documents
