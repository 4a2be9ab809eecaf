// The program from outside: from its start to the first result, and a batch on one core and on two.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/answers.h"
#include "render/json_text.h"

namespace ninety::bench {
namespace {

struct Ran {
  bool done = false;
  double peak_mb = 0;
};

/// Runs the program with its output thrown away.
Ran run_program(std::vector<std::string> arguments) {
  std::vector<char*> raw;
  raw.reserve(arguments.size() + 1);
  for (auto& argument : arguments)
    raw.push_back(argument.data());
  raw.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int failed = posix_spawn(&child, NINETY_PROGRAM, &actions, nullptr, raw.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return {};
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return {};
  return {.done = WIFEXITED(status) && WEXITSTATUS(status) == 0,
          .peak_mb = static_cast<double>(usage.ru_maxrss) / 1024};
}

/// A file that is removed at the end.
class ScratchFile {
 public:
  explicit ScratchFile(const char* name)
      : path_(std::filesystem::temp_directory_path() / (std::to_string(getpid()) + name)) {}
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;
  ScratchFile(ScratchFile&&) = delete;
  ScratchFile& operator=(ScratchFile&&) = delete;
  ~ScratchFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

void start_to_first_result(benchmark::State& state) {
  const ScratchFile answer("-ninety-answer.txt");
  std::ofstream(answer.path()) << answers("written").front().text;
  double peak_mb = 0;
  for (auto _ : state) {
    const auto ran = run_program({"ninety", "check", "--format", "json", answer.path()});
    if (!ran.done) {
      state.SkipWithError("ninety check failed");
      break;
    }
    peak_mb = std::max(peak_mb, ran.peak_mb);
  }
  state.counters["peak_mb"] = peak_mb;
}

/// The corpus, several times over, so that the start of the program does not count.
void batch(benchmark::State& state) {
  constexpr int kTimes = 12;
  const ScratchFile lines("-ninety-batch.jsonl");
  {
    std::ofstream out(lines.path());
    for (int time = 0; time < kTimes; ++time) {
      for (const auto& answer : all_answers()) {
        std::string line = "{\"id\":";
        json::append_string(line, answer.id);
        line += ",\"text\":";
        json::append_string(line, answer.text);
        out << line << "}\n";
      }
    }
  }
  double peak_mb = 0;
  for (auto _ : state) {
    const auto ran =
        run_program({"ninety", "batch", "--jobs", std::to_string(state.range(0)), lines.path()});
    if (!ran.done) {
      state.SkipWithError("ninety batch failed");
      break;
    }
    peak_mb = std::max(peak_mb, ran.peak_mb);
  }
  state.SetItemsProcessed(state.iterations() * kTimes *
                          static_cast<std::int64_t>(all_answers().size()));
  state.counters["peak_mb"] = peak_mb;
}

BENCHMARK(start_to_first_result)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(batch)->ArgName("jobs")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace ninety::bench
