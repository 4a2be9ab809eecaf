// HTML as a person sees it, as text: without scripts, hidden text, navigation and cookie banners.
//
//   html_text("<nav>Home</nav><h2>Duties</h2><ul><li>Greet <b>guests</b></ul>");
//   // "Duties\n- Greet guests\n"
//
// Block elements and list items become lines. One pass without a tree, so that any page takes time
// in proportion to its bytes: unclosed and 400,000 nested tags too. Pure and total; the result is
// valid UTF-8 and no longer than three times the page.
#pragma once

#include <string>
#include <string_view>

namespace ninety::documents {

[[nodiscard]] std::string html_text(std::string_view html);

}  // namespace ninety::documents
