// One line of a batch → one line of results, whatever the line holds.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "apps/cli/batch_line.h"
#include "fuzz/properties.h"

namespace ninety::fuzz {
namespace {

struct Judged {
  bool good = false;
  std::string out;
};

Judged judged(cli::LineJudge& judge, std::string_view text) {
  cli::Line line{.number = 7, .text = std::string(text), .too_long = false};
  Judged result;
  result.good = judge.judge(line, result.out);
  return result;
}

void check(const Judged& result) {
  require(result.out.ends_with('\n'), "a result ends its line");
  require(std::ranges::count(result.out, '\n') == 1, "a result is one line");
  const auto json = nlohmann::json::parse(result.out, nullptr, false);
  require(json.is_object(), "a result is a JSON object");
  require(json.contains("id"), "a result has an id");
  require(result.good == !json.contains("error"), "a bad line gives an error object");
  require(result.good || json.at("line") == 7, "an error names its line");
  require(!result.good || json.at("schema") == 1, "a good line gives a report");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety::fuzz;
  static const ninety::cli::BatchOptions options;
  static ninety::cli::LineJudge used(options);  // has seen all inputs before this one
  const auto bytes = text_of(data, size);
  const auto line = bytes.substr(0, bytes.find('\n'));
  const auto result = judged(used, line);
  check(result);
  if (size % 4 != 0) return 0;  // judging is slow, and inputs are many
  ninety::cli::LineJudge fresh(options);
  require(judged(fresh, line).out == result.out,
          "a line's result does not depend on lines before it");
  return 0;
}
