// ninety company: what an organisation states of itself, each thing with the words it was read
// from.
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <unistd.h>

#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "apps/cli/document_input.h"
#include "apps/cli/help.h"
#include "brief/brief.h"
#include "reading/model.h"
#include "render/organisation.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kWidest = 100;

constexpr std::string_view kExamples =
    "  ninety company about.md               mission, values, recent projects\n"
    "  ninety company --format json about.html | jq -r '.values[].name'\n"
    "  ninety company --text about.pdf       the text that was read; places are counted in it";

struct CompanyOptions {
  std::string file;
  std::string format = "text";
  bool text = false;
};

int company(const CompanyOptions& options) {
  auto text = read_document(options.file);
  if (!text) return fail(text.error());
  if (options.text) return print(*text);
  const auto organisation = read_organisation(std::move(*text), Model::builtin());
  if (options.format == "json") return print(organisation_json(organisation));
  const auto width =
      is_terminal(STDOUT_FILENO) ? std::min(terminal_columns(STDOUT_FILENO), kWidest) : 0;
  return print(organisation_text(organisation, width));
}

}  // namespace

void add_company(CLI::App& program, Action& chosen) {
  auto& command =
      *program.add_subcommand("company", "Show what an organisation's page says it stands for");
  set_help(command, kExamples,
           "Nothing is invented: each item stands with words of the page and their line. What the "
           "page does not\nstate is said to be not stated.");
  const auto options = std::make_shared<CompanyOptions>();
  command.add_option("FILE", options->file, "The page; - for standard input")
      ->required()
      ->option_text(" ");
  command.add_option("--format", options->format, "How it is written (text)")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}))
      ->option_text("text|json");
  command.add_flag("--text", options->text, "Print the text that was read instead");
  command.callback([options, &chosen] { chosen = [options] { return company(*options); }; });
}

}  // namespace ninety::cli
