// The main function of a confined helper for documents: standard input → text or a refusal on
// standard output.
//
//   int main() { return confined::helper_main({.prepare = nullptr, .read = pdf_text}); }
#pragma once

#include <expected>
#include <functional>
#include <string>
#include <string_view>

namespace ninety::confined {

struct HelperParts {
  /// Runs before the bytes are looked at and while files can still be opened; may be empty.
  std::function<void()> prepare;
  /// Runs confined: the text, or one sentence that says why there is none.
  std::function<std::expected<std::string, std::string>(std::string_view bytes)> read;
};

/// Does not return: ends the process with one of the exit statuses of helper/status.h.
[[noreturn]] void helper_main(const HelperParts& parts);

}  // namespace ninety::confined
