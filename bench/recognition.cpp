// Recognising a take of some 90 s with its script: the time of the whole, both processes, and the
// most memory that one of them held. The speech is flite's; without flite there is nothing to do.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <benchmark/benchmark.h>
#include <sys/resource.h>
#include <unistd.h>

#include "speech/decode.h"
#include "speech/read_take.h"
#include "speech/recogniser.h"
#include "speech/spoken_script.h"

namespace ninety::bench {
namespace {

using namespace speech;  // NOLINT(google-build-using-namespace)

constexpr const char* kText =
    "What inspires me is solving problems that nobody else wants to touch. In my last job the "
    "billing system failed every Friday, and two vendors had already given up on it. Nobody knew "
    "why, and customers waited for their invoices until Monday. I spent three weeks reading old "
    "code in the evenings, drew a picture of every step, and found that two jobs wrote the same "
    "record. I wrote a small test that failed every time, fixed the order of the jobs, and showed "
    "the team how to read the log. Since then there has not been a single failure in fourteen "
    "months, and we cut the hours on call by thirty percent. My manager asked me to do the same "
    "for the warehouse, where I learned that the hardest part is not the code, it is listening to "
    "the people who work with it every day. That is what I want to do more of. Your team looks "
    "after systems that many people depend on, and the posting says that some of them are old and "
    "hard to change. That is the kind of work in which I am at my best, and I would like to learn "
    "from people who have done it for longer than I have.";

/// Empty when flite is not installed.
const Samples& take() {
  static const Samples samples = [] {
    const auto folder = std::filesystem::temp_directory_path() /
                        ("ninety-bench-words-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "text") << kText;
    const auto line = "flite -voice rms --setf duration_stretch=1.2 -f '" +
                      (folder / "text").string() + "' -o '" + (folder / "take.wav").string() +
                      "' 2>/dev/null";
    std::expected<Samples, std::string> made = std::unexpected("no flite");
    if (std::system(line.c_str()) == 0)  // NOLINT(concurrency-mt-unsafe)
      made = decode((folder / "take.wav").string());
    std::filesystem::remove_all(folder);
    return made ? std::move(*made) : Samples();
  }();
  return samples;
}

void finish(benchmark::State& state) {
  state.counters["x_real_time"] = benchmark::Counter(
      take().duration() * static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
  rusage used{};
  ::getrusage(RUSAGE_CHILDREN, &used);
  state.counters["most_MB"] = static_cast<double>(used.ru_maxrss) / 1024;
}

void recognise_with_script(benchmark::State& state) {
  if (take().values.empty()) return state.SkipWithError("flite is not installed");
  const auto model = model_of(read_aloud(kText));
  for (auto _ : state) {
    const auto words =
        run_recogniser(take(), model, {.processes = static_cast<unsigned>(state.range(0))});
    if (!words) state.SkipWithError(words.error().c_str());
  }
  finish(state);
}
BENCHMARK(recognise_with_script)
    ->Arg(1)
    ->Arg(2)
    ->Unit(benchmark::kSecond)
    ->UseRealTime()
    ->Iterations(1);

void script_to_model(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(model_of(read_aloud(kText)));
}
BENCHMARK(script_to_model)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace ninety::bench
