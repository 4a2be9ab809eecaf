// Bytes → what a posting asks for: places inside the text, sorted, short enough for evidence; the
// same twice.
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "brief/brief.h"
#include "brief/outline.h"
#include "fuzz/properties.h"
#include "reading/model.h"
#include "render/posting.h"

namespace ninety::fuzz {
namespace {

void check_evidence(std::string_view text, const std::vector<Span>& evidence) {
  require(!evidence.empty(), "what is asked for has evidence");
  require_sorted_places(text, evidence);
  for (const auto span : evidence) {
    require(Document::read(span.of(text)).words() <= kLongestEvidence + 1, "evidence is short");
  }
}

void check(std::string_view text) {
  const auto posting = read_posting(std::string(text), Model::builtin());
  require(posting.text == text, "the text is kept as it was given");
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> named;
  std::set<std::string> names;
  float weight = 1;
  for (const auto& competency : posting.competencies) {
    check_evidence(text, competency.evidence);
    require(names.insert(competency.name).second, "no competency is named twice");
    require(competency.weight >= 0 && competency.weight <= weight, "weights fall from 1 to 0");
    weight = competency.weight;
    for (const auto span : competency.evidence)
      require(++named[{span.begin, span.end}] <= 3, "a span names at most three competencies");
  }
  for (const auto* items : {&posting.challenges, &posting.daily_demands}) {
    for (const auto& item : *items)
      check_evidence(text, item.evidence);
  }
  const auto again = read_posting(std::string(text), Model::builtin());
  require(posting_json(again) == posting_json(posting), "the same text gives the same result");
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ninety::fuzz::check(ninety::fuzz::text_of(data, size));
  return 0;
}
