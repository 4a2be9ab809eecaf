// Plain text as it is pasted or saved: hard-wrapped lines are joined, bullets become "- ", all else
// stays, also text that runs together.
//
//   plain_text("We need\r\n\r\n• patience\r\n• a licence")   // "We need\n\n- patience\n- a
//   licence\n"
//
// Pure and total on any bytes; linear. The result is valid UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace ninety::documents {

[[nodiscard]] std::string plain_text(std::string_view bytes);

}  // namespace ninety::documents
