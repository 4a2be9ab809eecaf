// What an organisation's page states → text for people, or JSON (docs/cli.md names every field).
//
//   std::fputs(ninety::organisation_json(organisation).c_str(), stdout);
#pragma once

#include <cstddef>
#include <string>

#include "brief/brief.h"

namespace ninety {

/// One line of JSON with a line break.
[[nodiscard]] std::string organisation_json(const Organisation& organisation);

/// Every item with its words and their line in the page. For `width` 0 plain sentences, one a line;
/// else lists under headings, wrapped to `width` columns.
[[nodiscard]] std::string organisation_text(const Organisation& organisation, std::size_t width);

}  // namespace ninety
