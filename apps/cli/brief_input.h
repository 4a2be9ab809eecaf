// A posting and an organisation's page, read and made ready for many answers.
//
//   const auto brief = read_brief({.job = "posting.txt"});
//   if (!brief) return fail(brief.error());
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include <CLI/CLI.hpp>

#include "fit/prepared.h"

namespace ninety::cli {

/// Files as given on the command line; empty: none.
struct BriefFiles {
  std::string job;
  std::string company;
};

/// Adds --job and --company to a command.
void add_brief_options(CLI::App& command, BriefFiles& files);

/// Shared by threads; null when neither file is named. The error names the file.
[[nodiscard]] std::expected<std::shared_ptr<const Brief>, std::string> read_brief(
    const BriefFiles& files);

/// The same from texts; empty: none.
[[nodiscard]] std::shared_ptr<const Brief> brief_of(std::string_view job, std::string_view company);

}  // namespace ninety::cli
