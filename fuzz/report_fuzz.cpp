// Bytes → Document → Report → JSON. A first line that starts with "?" is the question:
//
//   ?Who inspires you?
//   My first foreman …
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>

#include <nlohmann/json.hpp>

#include "fuzz/properties.h"
#include "reading/model.h"
#include "render/json.h"
#include "report/report.h"

namespace ninety::fuzz {
namespace {

struct Input {
  std::string_view question;
  std::string_view text;
};

Input split(std::string_view bytes) {
  if (!bytes.starts_with('?')) return {.question = {}, .text = bytes};
  const auto end = std::min(bytes.find('\n'), bytes.size());
  return {.question = bytes.substr(1, end - 1),
          .text = bytes.substr(std::min(end + 1, bytes.size()))};
}

/// True for one input in `n`: explaining takes ten times as long as judging, and inputs are many.
bool for_one_in(std::size_t n, const Input& input) { return input.text.size() % n == n - 1; }

bool is_share(float number) { return number >= 0 && number <= 1.001F; }

void check_segments(std::string_view text, const Reading& reading) {
  std::uint32_t at = 0;
  for (const auto& segment : reading.segments) {
    require_place(text, segment.span);
    require(!segment.span.empty(), "a segment is not empty");
    require(at <= segment.span.begin, "segments are sorted and do not overlap");
    require(is_share(segment.confidence), "a confidence is 0 to 1");
    require(segment.also != segment.role, "the second role is another one");
    at = segment.span.end;
  }
}

void check_reading(std::string_view text, const Reading& reading) {
  check_segments(text, reading);
  require_places(text, reading.source.evidence);
  require_places(text, reading.motivation.intrinsic);
  require_places(text, reading.motivation.extrinsic);
  require_places(text, reading.agency.first_person_words);
  require_places(text, reading.agency.we_words);
  require_places(text, reading.agency.passive_words);
  require_places(text, reading.echo.in_thesis);
  require_places(text, reading.echo.in_bridge);
  for (const auto& outcome : reading.outcomes) {
    require_place(text, outcome.span);
    require_place(text, outcome.measure);
    require(outcome.measured == !outcome.measure.empty(), "a measured outcome shows its measure");
  }
  for (const auto& pitfall : reading.pitfalls) {
    require_places(text, pitfall.evidence);
    require(is_share(pitfall.probability), "a probability is 0 to 1");
    require(pitfall.probability < 0.3F || !pitfall.evidence.empty(), "a likely pitfall is shown");
  }
  require(is_share(reading.source.confidence), "a confidence is 0 to 1");
  require(is_share(reading.motivation.intrinsic_share), "a share is 0 to 1");
}

void check_report(std::string_view text, const Report& report) {
  check_reading(text, report.reading);
  for (const auto& result : report.criteria) {
    require_sorted_places(text, result.judgement.evidence);
    require(is_share(result.judgement.score), "a criterion's score is 0 to 1");
  }
  for (const auto& diagnostic : report.diagnostics) {
    require_place(text, diagnostic.span);
    require(!diagnostic.message.empty(), "a diagnostic says what");
  }
  require(std::ranges::is_sorted(
              report.diagnostics, {},
              [](const Diagnostic& d) { return std::tuple(d.span.begin, d.code); }) ||
              std::ranges::is_sorted(
                  report.diagnostics, {},
                  [](const Diagnostic& d) { return std::tuple(d.span.begin, d.span.end, d.code); }),
          "diagnostics are sorted by place");
  require(report.next_steps.size() <= 3, "there are three next steps at most");
  const bool judged = report.outcome == Outcome::judged;
  require(report.score.has_value() == judged, "a score stands where the answer was judged");
  require(report.verdict.has_value() == judged, "a verdict stands where the answer was judged");
  require(report.notice.empty() == judged, "a notice stands where it was not");
  if (report.score) {
    const double score = *report.score;
    require(score >= 0 && score <= 100, "a score is 0 to 100");
    require(std::abs(std::round(score * 100) - score * 100) < 1e-6, "a score has two decimals");
  }
}

std::string judged(const Input& input) {
  const auto document = Document::read(input.text);
  const auto report =
      judge(document, Model::builtin(), {.id = "fuzz", .question = input.question, .norms = {}});
  check_report(input.text, report);
  if (report.outcome != Outcome::judged || !for_one_in(64, input)) return to_json(report);
  const auto why = explain(report.reading, Model::builtin());
  return to_json(report, {.why = &why});
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ninety::fuzz;
  const auto input = split(text_of(data, size));
  const auto json = judged(input);
  require(nlohmann::json::accept(json), "the report is valid JSON");
  require(json.find('\n') == std::string::npos, "the report is one line");
  if (for_one_in(4, input)) require(json == judged(input), "the same answer gives the same bytes");
  return 0;
}
