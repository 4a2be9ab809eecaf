// Bytes → Organisation: at most two missions, names that say something, evidence inside the page,
// in order, none longer than 40 words, whatever the page is.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "brief/brief.h"
#include "brief/outline.h"
#include "fuzz/properties.h"
#include "reading/model.h"
#include "text/document.h"

namespace ninety::fuzz {
namespace {

void check_items(const std::vector<BriefItem>& items, std::string_view text) {
  for (const auto& item : items) {
    require(!item.name.empty(), "an item has a name");
    require(item.name.find('\n') == std::string::npos, "a name stands on one line");
    require(!item.evidence.empty(), "an item has evidence");
    require_sorted_places(text, item.evidence);
    for (const auto span : item.evidence)
      require(Document::read(span.of(text)).words() <= kLongestEvidence,
              "evidence has at most 40 words");
  }
}

void check(std::string_view bytes) {
  const auto page = read_organisation(std::string(bytes), Model::builtin());
  require(page.text == bytes, "the text is kept");
  require(page.mission.size() <= 2, "a page has at most two missions");
  check_items(page.mission, bytes);
  check_items(page.values, bytes);
  check_items(page.projects, bytes);
}

}  // namespace
}  // namespace ninety::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ninety::fuzz::check(ninety::fuzz::text_of(data, size));
  return 0;
}
