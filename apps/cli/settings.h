// A settings file (TOML) → the norms that answers are held against:
//
//   [norms]
//   longest_seconds = 120
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "rubric/criterion.h"

namespace ninety::cli {

/// Norms that the settings leave out keep their defaults. The error names `name`, and the line
/// where there is one.
[[nodiscard]] std::expected<Norms, std::string> parse_settings(std::string_view toml,
                                                               const std::string& name);

/// An empty path gives the defaults.
[[nodiscard]] std::expected<Norms, std::string> read_settings(const std::string& path);

}  // namespace ninety::cli
