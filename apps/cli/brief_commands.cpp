// ninety job and ninety company: what a posting asks for, and what an organisation states of
// itself, each thing with the words it was read from.
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "apps/cli/document_input.h"
#include "apps/cli/help.h"
#include "brief/brief.h"
#include "reading/model.h"
#include "render/organisation.h"
#include "render/posting.h"

namespace ninety::cli {
namespace {

struct BriefOptions {
  std::string file;
  std::string format = "text";
  bool text = false;
};

/// What sets one of the two commands apart.
struct BriefCommand {
  const char* name;
  const char* description;
  const char* file;
  std::string_view examples;
  std::string_view footer;
  /// The document's text → what is printed, in columns of this width.
  std::string (*show)(std::string text, bool json, std::size_t width);
};

std::string show_posting(std::string text, bool json, std::size_t width) {
  const auto posting = read_posting(std::move(text), Model::builtin());
  return json ? posting_json(posting) : posting_text(posting, width);
}

std::string show_organisation(std::string text, bool json, std::size_t width) {
  const auto organisation = read_organisation(std::move(text), Model::builtin());
  return json ? organisation_json(organisation) : organisation_text(organisation, width);
}

constexpr BriefCommand kJob{
    .name = "job",
    .description = "Show what a job posting asks for",
    .file = "The posting; - for standard input",
    .examples =
        "  ninety job posting.txt                competencies, challenges, daily demands\n"
        "  ninety job --format json posting.txt | jq '.competencies[] | select(.core) | .name'\n"
        "  ninety job --text posting.html        the text that was read; places are counted in it",
    .footer =
        "Nothing is invented: each item stands with words of the posting and their line. A "
        "challenge is shown\nonly where the posting states one.",
    .show = show_posting};

constexpr BriefCommand kCompany{
    .name = "company",
    .description = "Show what an organisation's page says it stands for",
    .file = "The page; - for standard input",
    .examples =
        "  ninety company about.md               mission, values, recent projects\n"
        "  ninety company --format json about.html | jq -r '.values[].name'\n"
        "  ninety company --text about.pdf       the text that was read; places are counted in it",
    .footer =
        "Nothing is invented: each item stands with words of the page and their line. What the "
        "page does not\nstate is said to be not stated.",
    .show = show_organisation};

int run(const BriefCommand& command, const BriefOptions& options) {
  auto text = read_document(options.file);
  if (!text) return fail(text.error());
  if (options.text) return print(*text);
  const bool json = options.format == "json";
  return print(command.show(std::move(*text), json, readable_columns(STDOUT_FILENO)));
}

void add(CLI::App& program, Action& chosen, const BriefCommand& one) {
  auto& command = *program.add_subcommand(one.name, one.description);
  set_help(command, one.examples, one.footer);
  const auto options = std::make_shared<BriefOptions>();
  command.add_option("FILE", options->file, one.file)->required()->option_text(" ");
  command.add_option("--format", options->format, "How it is written (text)")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}))
      ->option_text("text|json");
  command.add_flag("--text", options->text, "Print the text that was read instead");
  command.callback(
      [options, &chosen, &one] { chosen = [options, &one] { return run(one, *options); }; });
}

}  // namespace

void add_job(CLI::App& program, Action& chosen) { add(program, chosen, kJob); }

void add_company(CLI::App& program, Action& chosen) { add(program, chosen, kCompany); }

}  // namespace ninety::cli
