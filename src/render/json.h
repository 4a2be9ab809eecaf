// Report → one line of JSON, as other programs rely on it (docs/cli.md names every field).
//
//   std::string line = ninety::to_json(ninety::judge(document, ninety::Model::builtin()));
#pragma once

#include <string>

#include "report/report.h"

namespace ninety {

struct JsonOptions {
  const Explanation* why = nullptr;  ///< adds the field "why"
};

/// Appends one JSON object without a line break. Valid UTF-8 whatever the report holds; the same
/// report gives the same bytes.
void append_json(std::string& out, const Report& report, const JsonOptions& options = {});

[[nodiscard]] std::string to_json(const Report& report, const JsonOptions& options = {});

}  // namespace ninety
