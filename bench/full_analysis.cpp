// How long one answer takes from its bytes to the line of JSON. One iteration is one answer, in
// turn; p50 and p99 are over all iterations of the run. tools/bench.sh prints the p50 of the
// written ones beside the peers, which see the same answers.
#include <algorithm>
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/answers.h"
#include "reading/model.h"
#include "render/json.h"
#include "report/report.h"

namespace ninety::bench {
namespace {

using Clock = std::chrono::steady_clock;

void analyse(const Answer& answer, std::string& out) {
  out.clear();
  const auto document = Document::read(answer.text);
  append_json(out,
              judge(document, Model::builtin(), {.id = answer.id, .question = {}, .norms = {}}));
}

double percentile(std::vector<double>& seconds, double share) {
  const auto place = static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1));
  std::ranges::nth_element(seconds, seconds.begin() + static_cast<std::ptrdiff_t>(place));
  return seconds[place];
}

double mean_words(std::span<const Answer> answers) {
  double words = 0;
  for (const auto& answer : answers)
    words += Document::read(answer.text).words();
  return words / static_cast<double>(answers.size());
}

void full_analysis_json(benchmark::State& state, const char* style) {
  const auto texts = answers(style);
  std::string out;
  for (const auto& answer : texts)
    analyse(answer, out);  // warm: the model's pages are read
  std::vector<double> seconds;
  seconds.reserve(1U << 20U);
  std::size_t next = 0;
  for (auto _ : state) {
    const auto start = Clock::now();
    analyse(texts[next], out);
    const std::chrono::duration<double> taken = Clock::now() - start;
    benchmark::DoNotOptimize(out.data());
    state.SetIterationTime(taken.count());
    seconds.push_back(taken.count());
    next = next + 1 == texts.size() ? 0 : next + 1;
  }
  state.SetItemsProcessed(state.iterations());  // answers/s
  state.counters["p50_us"] = percentile(seconds, 0.50) * 1e6;
  state.counters["p99_us"] = percentile(seconds, 0.99) * 1e6;
  state.counters["words"] = mean_words(texts);
}

BENCHMARK_CAPTURE(full_analysis_json, written, "written")
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(full_analysis_json, transcript, "transcript")
    ->UseManualTime()
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(full_analysis_json, all, "")->UseManualTime()->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ninety::bench
