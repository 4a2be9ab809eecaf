// How long reading a posting takes, in process: a plain one of 5 KB.
#include <cstddef>
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "brief/brief.h"
#include "reading/model.h"

namespace ninety::bench {
namespace {

/// Postings of data/tailoring one after the other, cut to 5 KB.
std::string posting_text() {
  constexpr std::size_t kSize = 5000;
  std::ifstream in(std::string(NINETY_SOURCE_DIR) + "/data/tailoring/postings.jsonl");
  std::string text;
  for (std::string line; text.size() < kSize && std::getline(in, line);)
    text += nlohmann::json::parse(line).at("text").get<std::string>() + "\n\n";
  return text.substr(0, text.rfind('\n', kSize));
}

void read_posting_of_5_kb(benchmark::State& state) {
  const auto text = posting_text();
  const auto& model = Model::builtin();
  for (auto _ : state)
    benchmark::DoNotOptimize(read_posting(text, model));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}
BENCHMARK(read_posting_of_5_kb)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace ninety::bench
