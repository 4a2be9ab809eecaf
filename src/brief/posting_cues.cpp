#include "brief/posting_cues.h"

#include <algorithm>

namespace ninety {
namespace {

constexpr std::string_view kPostingCues =
#include "tables/posting_cues.inc"
    ;

constexpr std::string_view kCompetencies =
#include "tables/competencies.inc"
    ;

}  // namespace

const CueTable& posting_cues() {
  static const CueTable made(kPostingCues);
  return made;
}

const CueTable& competency_cues() {
  static const CueTable made(kCompetencies);
  return made;
}

std::vector<CueCount> cues_in(const CueTable& table, std::span<const OutlineWord> words) {
  std::vector<CueCount> found;
  table.find(words, [&found](const CueTable::Hit& hit) {
    const auto known = std::ranges::find(found, hit.group, &CueCount::group);
    if (known == found.end()) {
      found.push_back({.group = hit.group, .times = 1, .first = hit.first, .last = hit.last});
      return;
    }
    // "health and safety" and the "safety" in it are one.
    if (hit.first < known->last) return;
    ++known->times;
    if (hit.last - hit.first > known->last - known->first) {
      known->first = hit.first;
      known->last = hit.last;
    }
  });
  std::ranges::sort(found, {}, &CueCount::group);
  return found;
}

}  // namespace ninety
