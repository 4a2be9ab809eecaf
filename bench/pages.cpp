// How long it takes to read an organisation's page of about 5 KB: one iteration is one page, in
// turn.
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "brief/brief.h"
#include "reading/model.h"

namespace ninety::bench {
namespace {

constexpr std::size_t kPage = 5000;  // bytes

/// Pages of data/tailoring, each followed by others until it is long enough.
std::vector<std::string> long_pages() {
  std::ifstream in(std::string(NINETY_SOURCE_DIR) + "/data/tailoring/organisations.jsonl");
  std::vector<std::string> texts;
  for (std::string line; std::getline(in, line);)
    texts.push_back(nlohmann::json::parse(line).at("text"));
  std::vector<std::string> pages;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string page;
    for (std::size_t k = 0; page.size() < kPage; ++k)
      page += texts[(i + k) % texts.size()] + "\n\n";
    pages.push_back(std::move(page));
  }
  return pages;
}

void read_pages(benchmark::State& state) {
  static const auto pages = long_pages();
  std::size_t at = 0;
  std::int64_t bytes = 0;
  for ([[maybe_unused]] auto _ : state) {
    const auto& page = pages[at++ % pages.size()];
    bytes += static_cast<std::int64_t>(page.size());
    benchmark::DoNotOptimize(read_organisation(page, Model::builtin()));
  }
  state.SetBytesProcessed(bytes);
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(read_pages)->Name("organisation/page");

}  // namespace
}  // namespace ninety::bench
