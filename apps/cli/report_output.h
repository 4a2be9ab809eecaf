// How a report of one answer leaves the program: the options that check and listen share.
//
//   ReportOutput output;
//   add_output_options(command, output, {"text", "json", "html"});
//   …
//   return deliver_report(report, output);
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "report/report.h"

namespace ninety::cli {

struct ReportOutput {
  std::string format = "text";
  std::string fail_on = "never";
  std::string colour = "auto";
  std::string output;
  std::size_t width = 0;
  bool score = false;
  bool why = false;
};

/// A recording to put into an HTML page; no bytes: none.
struct KeptSound {
  std::string bytes;
  std::string_view type;
};

/// Adds --format with these choices, --fail-on, --color, --width, --score, --why and --output.
void add_output_options(CLI::App& command, ReportOutput& output,
                        const std::vector<std::string>& formats);

/// Writes the report where it was asked for; gives the exit status of the command.
[[nodiscard]] int deliver_report(const Report& report, const ReportOutput& output,
                                 const KeptSound& sound = {});

}  // namespace ninety::cli
