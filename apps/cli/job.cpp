// ninety job: what a posting asks for, each thing with the words it was read from.
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
#include "render/posting.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kWidest = 100;

constexpr std::string_view kExamples =
    "  ninety job posting.txt                competencies, challenges, daily demands\n"
    "  ninety job --format json posting.txt | jq '.competencies[] | select(.core) | .name'\n"
    "  ninety job --text posting.html        the text that was read; places are counted in it";

struct JobOptions {
  std::string file;
  std::string format = "text";
  bool text = false;
};

int job(const JobOptions& options) {
  auto text = read_document(options.file);
  if (!text) return fail(text.error());
  if (options.text) return print(*text);
  const auto posting = read_posting(std::move(*text), Model::builtin());
  if (options.format == "json") return print(posting_json(posting));
  const auto width =
      is_terminal(STDOUT_FILENO) ? std::min(terminal_columns(STDOUT_FILENO), kWidest) : 0;
  return print(posting_text(posting, width));
}

}  // namespace

void add_job(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("job", "Show what a job posting asks for");
  set_help(command, kExamples,
           "Nothing is invented: each item stands with words of the posting and their line. A "
           "challenge is shown\nonly where the posting states one.");
  const auto options = std::make_shared<JobOptions>();
  command.add_option("FILE", options->file, "The posting; - for standard input")
      ->required()
      ->option_text(" ");
  command.add_option("--format", options->format, "How it is written (text)")
      ->check(CLI::IsMember(std::vector<std::string>{"text", "json"}))
      ->option_text("text|json");
  command.add_flag("--text", options->text, "Print the text that was read instead");
  command.callback([options, &chosen] { chosen = [options] { return job(*options); }; });
}

}  // namespace ninety::cli
