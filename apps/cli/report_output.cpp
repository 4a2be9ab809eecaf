#include "apps/cli/report_output.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <optional>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "reading/model.h"
#include "render/html.h"
#include "render/json.h"
#include "render/sarif.h"
#include "render/text.h"

namespace ninety::cli {
namespace {

/// Drawn on a terminal or when colours are asked for; otherwise plain sentences.
TextOptions text_options(const ReportOutput& options, const Explanation* why) {
  const bool terminal = options.output.empty() && is_terminal(STDOUT_FILENO);
  const char* no_colour = std::getenv("NO_COLOR");  // https://no-color.org
  const char* term = std::getenv("TERM");
  const bool plain = (no_colour != nullptr && *no_colour != '\0') ||
                     (term != nullptr && std::string_view(term) == "dumb");
  const bool always = options.colour == "always";
  const bool colours = always || (options.colour == "auto" && terminal && !plain);
  auto width = options.width;
  if (width == 0 && terminal) width = readable_columns(STDOUT_FILENO);
  return {.style = terminal || always ? TextStyle::drawn : TextStyle::narrated,
          .colour = colours ? Colour::on : Colour::off,
          .width = width,
          .score = options.score,
          .why = why};
}

std::string render(const Report& report, const ReportOutput& options, const KeptSound& sound) {
  std::optional<Explanation> explanation;
  const bool words_judged = report.outcome == Outcome::judged && report.notice.empty();
  if (options.why && words_judged) explanation = explain(report.reading, Model::builtin());
  const auto* why = explanation ? &*explanation : nullptr;
  if (options.format == "json") return to_json(report, {.why = why}) + '\n';
  if (options.format == "sarif") return to_sarif(report);
  if (options.format == "html")
    return to_html(
        report,
        {.score = options.score, .why = why, .sound = sound.bytes, .sound_type = sound.type});
  return to_text(report, text_options(options, why));
}

int write_report(const std::string& rendered, const std::string& path) {
  if (path.empty()) return print(rendered);
  const auto file = Descriptor::open_for_writing(path);
  const auto cannot = [&path](std::string_view reason) {
    return fail(
        fmt::format("{}: cannot be written ({}); name another file with --output", path, reason));
  };
  if (!file.valid()) return cannot(std::strerror(errno));
  const auto written = write_all(file.number(), rendered);
  return written ? kDone : cannot(written.error());
}

bool is_remarked(const Report& report, std::string_view fail_on) {
  return std::ranges::any_of(report.diagnostics, [fail_on](const Diagnostic& diagnostic) {
    for (const auto level : {Severity::hint, Severity::warning, Severity::error}) {
      if (name_of(level) == fail_on) return diagnostic.severity >= level;
    }
    return false;
  });
}

}  // namespace

void add_output_options(CLI::App& command, ReportOutput& output,
                        const std::vector<std::string>& formats) {
  const auto one_of = [&command](const char* name, std::string& value, const char* what,
                                 const std::vector<std::string>& choices) {
    command.add_option(name, value, what)
        ->check(CLI::IsMember(choices))
        ->option_text(CLI::detail::join(choices, "|"));
  };
  one_of("--format", output.format, "How the report is written (text)", formats);
  one_of("--fail-on", output.fail_on,
         "Exit with 1 when a remark has this level or a higher one (never)",
         {"hint", "warning", "error", "never"});
  one_of("--color,--colour", output.colour, "Colours in the drawn report (auto)",
         {"auto", "always", "never"});
  command.add_option("--width", output.width, "Columns of the text report")
      ->check(CLI::Range(40, 400))
      ->option_text("N");
  command.add_flag("--score", output.score, "Show the score too (JSON and SARIF always hold it)");
  command.add_flag("--why", output.why, "Show the strongest terms behind each decision");
  command.add_option("--output", output.output, "Write the report into this file")
      ->option_text("FILE");
}

int deliver_report(const Report& report, const ReportOutput& output, const KeptSound& sound) {
  const int status = write_report(render(report, output, sound), output.output);
  if (status != kDone) return status;
  return is_remarked(report, output.fail_on) ? kRemarked : kDone;
}

}  // namespace ninety::cli
