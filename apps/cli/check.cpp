// ninety check: one answer → a report.
#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/brief_input.h"
#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "apps/cli/settings.h"
#include "reading/model.h"
#include "render/html.h"
#include "render/json.h"
#include "render/sarif.h"
#include "render/text.h"

namespace ninety::cli {
namespace {

constexpr std::string_view kExamples =
    "  ninety check answer.txt\n"
    "  ninety check --score --why answer.txt\n"
    "  ninety check --question \"Who inspires you?\" answer.txt\n"
    "  ninety check --job posting.txt --company about.md answer.txt\n"
    "  ninety check --format json answer.txt | jq .next_steps\n"
    "  ninety check --format html --output report.html answer.txt\n"
    "  ninety check --settings settings.toml --fail-on warning answer.txt";

struct CheckOptions {
  std::string file;
  BriefFiles brief;
  std::string format = "text";
  std::string question;
  std::string settings;
  std::string fail_on = "never";
  std::string colour = "auto";
  std::string output;
  std::size_t width = 0;
  bool score = false;
  bool why = false;
};

/// Drawn on a terminal or when colours are asked for; otherwise plain sentences.
TextOptions text_options(const CheckOptions& options, const Explanation* why) {
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

std::string render(const Report& report, const CheckOptions& options) {
  std::optional<Explanation> explanation;
  if (options.why && report.outcome == Outcome::judged) {
    explanation = explain(report.reading, Model::builtin());
  }
  const auto* why = explanation ? &*explanation : nullptr;
  if (options.format == "json") return to_json(report, {.why = why}) + '\n';
  if (options.format == "sarif") return to_sarif(report);
  if (options.format == "html") return to_html(report, {.score = options.score, .why = why});
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

int check(const CheckOptions& options) {
  const auto norms = read_settings(options.settings);
  if (!norms) return fail(norms.error());
  const auto& documents = options.brief;
  if (options.file == "-" && (documents.job == "-" || documents.company == "-"))
    return fail("standard input can be the answer or a document, not both; name a file for one");
  const auto brief = read_brief(documents);
  if (!brief) return fail(brief.error());
  const auto text = read_answer(options.file);
  if (!text) return fail(text.error());
  const auto document = Document::read(*text);
  const auto report = judge(document, Model::builtin(),
                            {.id = display_name(options.file),
                             .question = options.question,
                             .brief = brief->get(),
                             .norms = *norms});
  if (const int status = write_report(render(report, options), options.output); status != kDone)
    return status;
  return is_remarked(report, options.fail_on) ? kRemarked : kDone;
}

}  // namespace

void add_check(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("check", "Judge one answer and name the next step");
  set_help(command, kExamples,
           "On a terminal the report is drawn; elsewhere it is plain sentences. NO_COLOR switches "
           "colours off.");
  const auto options = std::make_shared<CheckOptions>();
  const auto one_of = [&command](const char* name, std::string& value, const char* what,
                                 const std::vector<std::string>& choices) {
    command.add_option(name, value, what)
        ->check(CLI::IsMember(choices))
        ->option_text(CLI::detail::join(choices, "|"));
  };
  command.add_option("FILE", options->file, "The answer, UTF-8 text; - for standard input")
      ->required()
      ->option_text(" ");
  one_of("--format", options->format, "How the report is written (text)",
         {"text", "json", "sarif", "html"});
  add_brief_options(command, options->brief);
  command
      .add_option("--question", options->question,
                  "The question that was asked (What inspires you?)")
      ->option_text("TEXT");
  command.add_option("--settings", options->settings, "Norms of your own, a TOML file")
      ->option_text("FILE");
  one_of("--fail-on", options->fail_on,
         "Exit with 1 when a remark has this level or a higher one (never)",
         {"hint", "warning", "error", "never"});
  one_of("--color,--colour", options->colour, "Colours in the drawn report (auto)",
         {"auto", "always", "never"});
  command.add_option("--width", options->width, "Columns of the text report")
      ->check(CLI::Range(40, 400))
      ->option_text("N");
  command.add_flag("--score", options->score, "Show the score too (JSON and SARIF always hold it)");
  command.add_flag("--why", options->why, "Show the strongest terms behind each decision");
  command.add_option("--output", options->output, "Write the report into this file")
      ->option_text("FILE");
  command.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace ninety::cli
