#include "apps/cli/command.h"

#include <array>
#include <csignal>
#include <exception>
#include <new>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/descriptor.h"
#include "apps/cli/help.h"
#include "apps/cli/nearest.h"
#include "render/layout.h"
#include "version.h"

namespace ninety::cli {
namespace {

constexpr std::string_view kExamples =
    "  ninety check answer.txt               coach the answer in this file\n"
    "  ninety check - < answer.txt           … on standard input\n"
    "  ninety check --format html --output report.html answer.txt\n"
    "                                        a report to print or to send\n"
    "  ninety check --fail-on warning a.txt  exit status 1 when there is a warning\n"
    "  ninety explain F2.measured            why a measurable result matters, and how to get one\n"
    "  ninety batch answers.jsonl > out.jsonl\n"
    "                                        judge many answers, one JSON object a line\n"
    "  ninety listen --script answer.txt take.webm\n"
    "                                        judge a recording: what was said, and how\n"
    "  ninety stories --job posting.txt stories.jsonl\n"
    "                                        which of your stories to tell for this job, and why\n"
    "  ninety job posting.txt                what a posting asks for, in its own words\n"
    "  ninety company about.md               mission, values and projects of an organisation\n"
    "  ninety serve                          the app: write, rehearse and review in your browser";

constexpr std::string_view kFooter =
    "ninety COMMAND --help tells more. Exit status: 0 done, 1 a remark of the level of --fail-on,\n"
    "2 usage or input error. Everything stays on this computer unless --transcriber\nnames a "
    "server.";

/// What CLI11 found wrong, in our words where it has none for it: a command that does not exist.
std::string complaint(const CLI::App& program, const CLI::ParseError& error, int count,
                      const char* const* arguments) {
  const auto named = program.get_subcommands();
  if (!named.empty())
    return fmt::format("{}; see ninety {} --help", error.what(), named.front()->get_name());
  if (count < 2 || *arguments[1] == '-') return fmt::format("{}; see ninety --help", error.what());
  constexpr std::array<std::string_view, 12> kCommands = {"check", "batch",   "listen",  "stories",
                                                          "job",   "company", "explain", "eval",
                                                          "serve", "export",  "import",  "wipe"};
  return fmt::format("{} is no command; did you mean {}? see ninety --help", arguments[1],
                     nearest(arguments[1], kCommands));
}

int parse_and_run(CLI::App& program, const Action& chosen, int count,
                  const char* const* arguments) {
  try {
    program.parse(count, arguments);
  } catch (const CLI::CallForHelp&) {
    const auto named = program.get_subcommands();
    return print(named.empty() ? program.help() : named.front()->help());
  } catch (const CLI::CallForVersion&) {
    return print(fmt::format("ninety {}\n", version));
  } catch (const CLI::ParseError& error) {
    return fail(complaint(program, error, count, arguments));
  }
  return chosen();
}

}  // namespace

void note(std::string_view sentence) {
  // Nothing can be done when even this cannot be written.
  [[maybe_unused]] const auto written =
      write_all(STDERR_FILENO, fmt::format("ninety: {}\n", shown(sentence)));
}

int fail(std::string_view sentence) {
  note(sentence);
  return kFailed;
}

int print(std::string_view text) {
  const auto written = write_all(STDOUT_FILENO, text);
  return written
             ? kDone
             : fail(fmt::format("standard output: {}; the output is cut short", written.error()));
}

int run(int count, const char* const* arguments) {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a failed write, which is told in one sentence
  try {
    CLI::App program{
        "ninety coaches your answer to “What inspires you?”: it finds the parts, shows what\n"
        "works, and names the one next step."};
    Action chosen;
    program.name("ninety");
    program.require_subcommand(1);
    program.set_version_flag("--version", std::string(version), "Print the version");
    set_help(program, kExamples, kFooter);
    add_check(program, chosen);
    add_batch(program, chosen);
    add_listen(program, chosen);
    add_stories(program, chosen);
    add_job(program, chosen);
    add_company(program, chosen);
    add_explain(program, chosen);
    add_eval(program, chosen);
    add_serve(program, chosen);
    return parse_and_run(program, chosen, count, arguments);
  } catch (const std::bad_alloc&) {
    return fail("not enough memory; close other programs, or give a smaller input");
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}

}  // namespace ninety::cli
