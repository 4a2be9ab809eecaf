// ninety check: one answer → a report.
#include <memory>

#include "apps/cli/brief_input.h"
#include "apps/cli/command.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "apps/cli/report_output.h"
#include "apps/cli/settings.h"
#include "reading/model.h"

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
  ReportOutput output;
  std::string question;
  std::string settings;
};

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
  return deliver_report(report, options.output);
}

}  // namespace

void add_check(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("check", "Judge one answer and name the next step");
  set_help(command, kExamples,
           "On a terminal the report is drawn; elsewhere it is plain sentences. NO_COLOR switches "
           "colours off.");
  const auto options = std::make_shared<CheckOptions>();
  command.add_option("FILE", options->file, "The answer, UTF-8 text; - for standard input")
      ->required()
      ->option_text(" ");
  add_brief_options(command, options->brief);
  command
      .add_option("--question", options->question,
                  "The question that was asked (What inspires you?)")
      ->option_text("TEXT");
  command.add_option("--settings", options->settings, "Norms of your own, a TOML file")
      ->option_text("FILE");
  add_output_options(command, options->output, {"text", "json", "sarif", "html"});
  command.callback([options, &chosen] { chosen = [options] { return check(*options); }; });
}

}  // namespace ninety::cli
