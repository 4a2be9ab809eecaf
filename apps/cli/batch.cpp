// ninety batch: many answers, a JSON object a line in and out, in order, on all cores.
#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include <fmt/core.h>
#include <unistd.h>

#include "apps/cli/batch_line.h"
#include "apps/cli/brief_input.h"
#include "apps/cli/command.h"
#include "apps/cli/descriptor.h"
#include "apps/cli/help.h"
#include "apps/cli/input.h"
#include "apps/cli/interruption.h"
#include "apps/cli/line_reader.h"
#include "apps/cli/ordered_output.h"
#include "apps/cli/progress.h"
#include "apps/cli/settings.h"

namespace ninety::cli {
namespace {

constexpr std::size_t kChunk = 32;  // lines that a thread takes at a time

constexpr std::string_view kExamples =
    "  ninety batch answers.jsonl > reports.jsonl\n"
    "  ninety batch --jobs 1 - < answers.jsonl | jq -c '[.id, .verdict]'\n"
    "  ninety batch --job posting.txt answers.jsonl\n"
    "  ninety batch --question \"Who inspires you?\" answers.jsonl";

struct Options {
  std::string file;
  std::string settings;
  BriefFiles brief;
  unsigned jobs = 0;
  BatchOptions lines;
};

/// Each thread reads a chunk, judges it and delivers it. At any time a thread holds one chunk, and
/// a few wait for their turn to be written: memory does not depend on the length of the input.
class Batch {
 public:
  Batch(const Options& options, int descriptor)
      : options_(options),
        reader_(descriptor, interruption_.descriptor()),
        output_([this](const std::string& result) { return write(result); },
                4 * std::uint64_t{options.jobs}) {}

  int run() {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < options_.jobs; ++i)
      others.emplace_back([this] { work(); });
    work();
    others.clear();  // waits for them
    return finish();
  }

 private:
  struct Chunk {
    std::uint64_t number = 0;
    std::vector<Line> lines;
  };

  Chunk next_chunk() {
    const std::lock_guard lock(reading_);
    auto lines = reader_.next(kChunk);
    if (!lines) {
      give_up(fmt::format("{}: cannot be read ({})", display_name(options_.file), lines.error()));
      return {};
    }
    lines_ += lines->size();
    return {chunks_++, std::move(*lines)};
  }

  void work() try {
    LineJudge judge(options_.lines);
    while (!given_up_) {
      auto chunk = next_chunk();
      if (chunk.lines.empty()) return;
      std::string results;
      for (auto& line : chunk.lines)
        bad_ += judge.judge(line, results) ? 0U : 1U;
      if (!output_.deliver(chunk.number, std::move(results))) return;
    }
  } catch (const std::exception& error) {
    give_up(error.what());
  }

  bool write(const std::string& result) {
    if (const auto written = write_all(STDOUT_FILENO, result); !written) {
      give_up(fmt::format("standard output: {}; the output is cut short", written.error()));
      return false;
    }
    written_ += static_cast<std::uint64_t>(std::count(result.begin(), result.end(), '\n'));
    progress_->update(written_);
    return true;
  }

  void give_up(std::string reason) {
    const std::lock_guard lock(failing_);
    if (failure_.empty()) failure_ = std::move(reason);
    given_up_ = true;
    output_.end();
  }

  int finish() {
    progress_.reset();
    if (!failure_.empty()) return fail(failure_);
    if (interruption_.requested()) {
      return fail(
          fmt::format("interrupted; {} lines are done, and those written are whole", written_));
    }
    if (lines_ == 0)
      return fail(
          fmt::format("{}: empty; give one JSON object a line", display_name(options_.file)));
    if (bad_ == 0) return kDone;
    return fail(
        fmt::format("{}: {} of {} lines could not be judged; their results hold an \"error\"",
                    display_name(options_.file), bad_.load(), lines_));
  }

  const Options& options_;
  Interruption interruption_;
  std::unique_ptr<Progress> progress_ = std::make_unique<Progress>();
  std::mutex reading_;  // guards reader_, chunks_, lines_
  LineReader reader_;
  std::uint64_t chunks_ = 0;
  std::uint64_t lines_ = 0;
  OrderedOutput output_;
  std::uint64_t written_ = 0;
  std::atomic<std::uint64_t> bad_ = 0;
  std::atomic<bool> given_up_ = false;
  std::mutex failing_;  // guards failure_
  std::string failure_;
};

int batch(Options& options) {
  auto norms = read_settings(options.settings);
  if (!norms) return fail(norms.error());
  options.lines.norms = *norms;
  if (options.file == "-" && (options.brief.job == "-" || options.brief.company == "-"))
    return fail("standard input can be the answers or a document, not both; name a file for one");
  auto brief = read_brief(options.brief);
  if (!brief) return fail(brief.error());
  options.lines.brief = std::move(*brief);
  if (options.jobs == 0) options.jobs = std::max(std::thread::hardware_concurrency(), 1U);
  const auto file = Descriptor::open_for_reading(options.file);
  if (!file.valid()) {
    return fail(fmt::format("{}: cannot be read ({}); check the name and its permissions",
                            options.file, std::strerror(errno)));
  }
  return Batch(options, file.number()).run();
}

}  // namespace

void add_batch(CLI::App& program, Action& chosen) {
  auto& command = *program.add_subcommand("batch", "Judge many answers, one JSON object a line");
  set_help(command, kExamples,
           "Each line is {\"id\": \"…\", \"text\": \"…\"}, and may bring its own \"question\", "
           "\"job\" and \"company\"\n(as text). Each gives one line "
           "of results, in the same order; a bad line gives {\"id\", \"line\", \"error\"}, the run "
           "goes on and\n"
           "ends with status 2.");
  const auto options = std::make_shared<Options>();
  command.add_option("FILE", options->file, "The answers, JSON lines; - for standard input")
      ->required()
      ->option_text(" ");
  command.add_option("--jobs", options->jobs, "Threads (all cores)")
      ->check(CLI::Range(1, 256))
      ->option_text("N");
  add_brief_options(command, options->brief);
  command
      .add_option("--question", options->lines.question,
                  "The question that was asked (What inspires you?)")
      ->option_text("TEXT");
  command.add_option("--settings", options->settings, "Norms of your own, a TOML file")
      ->option_text("FILE");
  command.callback([options, &chosen] { chosen = [options] { return batch(*options); }; });
}

}  // namespace ninety::cli
