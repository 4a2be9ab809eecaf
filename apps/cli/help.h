// Help texts that begin with examples.
#pragma once

#include <string_view>

#include <CLI/CLI.hpp>

namespace ninety::cli {

/// Gives `command` its help: the description, `examples` (lines as they are to be shown), usage and
/// options, `footer`.
void set_help(CLI::App& command, std::string_view examples, std::string_view footer = {});

}  // namespace ninety::cli
