// The bytes of a saved page as UTF-8, by what the page says of itself.
//
//   const auto page = page_as_utf8(bytes);   // the error is a sentence for a person
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace ninety::documents {

/// UTF-8 stays as it is. Other bytes are read as Windows-1252 when the page says so or says
/// nothing, as browsers do; any other charset, UTF-16 among them, is an error.
[[nodiscard]] std::expected<std::string, std::string> page_as_utf8(std::string_view bytes);

}  // namespace ninety::documents
