// Bytes → posting, page and answer, cut at NUL bytes → Fit: places inside their texts, scores in
// their range, whatever the texts are.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fit/fit.h"
#include "fit/stories.h"
#include "fuzz/properties.h"
#include "reading/model.h"

namespace ninety::fuzz {
namespace {

std::string_view take_part(std::string_view& rest) {
  const auto end = rest.find('\0');
  const auto part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

void check_asks(const std::vector<AskFit>& asks, std::string_view answer, std::string_view source) {
  for (const auto& ask : asks) {
    require_places(answer, ask.evidence);
    require_places(source, ask.asked_by);
    require_place(answer, ask.nearest);
    require(ask.evidence.empty() == (ask.status == Shown::absent), "what is not absent is shown");
    require(ask.strength >= 0 && ask.strength <= 1, "a strength is 0 to 1");
  }
}

void check(std::string_view bytes) {
  static const Conduct conduct(Model::builtin());
  const auto& model = Model::builtin();
  const auto answer = take_part(bytes);
  const auto job = take_part(bytes);
  const auto company = take_part(bytes);
  const Brief brief(read_posting(std::string(job), model),
                    read_organisation(std::string(company), model), model, conduct);
  const auto document = Document::read(answer);
  const auto fit = fit_of(read(document, model), brief);
  require(fit.score >= 0 && fit.score <= 100, "a fit is 0 to 100");
  require(fit.story_score >= 0 && fit.story_score <= 100, "a story's fit is 0 to 100");
  check_asks(fit.competencies, answer, job);
  check_asks(fit.values, answer, company);
  require_sorted_places(answer, fit.pasted);
  require_sorted_places(answer, fit.against);
  require_sorted_places(answer, fit.closing.evidence);
  require(rank_stories({&fit, 1}).size() == 1, "every story has its place");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ninety::fuzz::check(ninety::fuzz::text_of(data, size));
  return 0;
}
