// Runs one of our confined helper programs (libexec/ninety-documents, libexec/ninety-pdf) on some
// bytes of a document.
//
//   const auto text = run_helper({.program = "ninety-documents", .argument = "html"}, bytes);
//
// Safe to call from many threads at once; see helper/run.h.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "documents/limits.h"

namespace ninety::documents {

struct Helper {
  std::string program;
  std::string argument;
  int seconds = kWaitLimit;  ///< that are waited for it
};

/// What the helper wrote, or one sentence: its own, or what ended it. A helper that does not end
/// in time is killed. What comes back is not trusted: at most kTextLimit bytes,
/// and not known to be UTF-8.
[[nodiscard]] std::expected<std::string, std::string> run_helper(const Helper& helper,
                                                                 std::string_view bytes);

}  // namespace ninety::documents
