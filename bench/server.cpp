// POST /check as a keystroke sends it: the server's part, from the body of the request to the body
// of the response, without the socket. Over loopback: tools/typists.sh.
#include <string>

#include <benchmark/benchmark.h>
#include <nlohmann/json.hpp>

#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/judging.h"
#include "bench/answers.h"

namespace ninety::bench {
namespace {

void read_body(benchmark::State& state) {
  const auto body = nlohmann::json{{"text", answers("").front().text}}.dump();
  for (auto _ : state) {
    server::Input input(body);
    auto text = input.required_text("text", {.most = 100'000});
    benchmark::DoNotOptimize(text);
    if (input.refused()) state.SkipWithError("refused");
  }
}
BENCHMARK(read_body)->Name("server/read_body");

void check_a_keystroke(benchmark::State& state) {
  std::vector<std::string> bodies;
  for (const auto& answer : answers(""))
    bodies.push_back(nlohmann::json{{"text", answer.text}}.dump());
  std::size_t next = 0;
  for (auto _ : state) {
    server::Input input(bodies[next++ % bodies.size()]);
    const auto text = input.required_text("text", {.most = 100'000});
    auto response = server::json(server::report_json({.text = text, .norms = {}, .id = "draft"}));
    benchmark::DoNotOptimize(response);
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(check_a_keystroke)->Name("server/check");

}  // namespace
}  // namespace ninety::bench
