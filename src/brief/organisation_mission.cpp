#include <algorithm>

#include "brief/item_name.h"
#include "brief/organisation_items.h"

namespace ninety {
namespace {

using Words = std::span<const OutlineWord>;

std::uint32_t counted(Words words) {
  return static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
}

/// "That's our mission, plain and simple.": the mission stands before.
bool points_back(Words words) {
  constexpr std::uint32_t kShort = 8;
  const auto first = words.front().folded;
  return (first == "that" || first == "this" || first == "it") && counted(words) <= kShort;
}

/// Where no unit states the mission for certain: the one that most likely does, if any.
std::vector<std::size_t> likely_mission(const Page& page) {
  constexpr float kLeast = 2.3F;
  constexpr float kMostElse = 3.6F;
  const auto& units = page.outline.units();
  std::size_t best = units.size();
  float score = kLeast;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const auto& part = page.parts[i];
    if (part.vision && part.part == PagePart::other) return {i};
    const bool fits =
        !is_heading(units[i]) && part.part == PagePart::other && !part.headed && !part.out;
    if (!fits || part.score[PagePart::other] > kMostElse || part.score[PagePart::mission] < score)
      continue;
    best = i;
    score = part.score[PagePart::mission];
  }
  return best < units.size() ? std::vector{best} : std::vector<std::size_t>();
}

}  // namespace

std::vector<BriefItem> mission_items(const Page& page) {
  constexpr std::size_t kMost = 2;
  const auto& units = page.outline.units();
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!is_heading(units[i]) && !page.parts[i].run_in && page.parts[i].part == PagePart::mission &&
        !(page.parts[i].intro && page.outline.words(units[i]).back().folded == ":"))
      found.push_back(i);
  }
  if (found.empty()) found = likely_mission(page);
  std::ranges::stable_sort(found, [&](std::size_t a, std::size_t b) {
    return page.parts[a].score[PagePart::mission] > page.parts[b].score[PagePart::mission];
  });
  if (found.size() > kMost) found.resize(kMost);
  for (auto& i : found) {
    if (points_back(page.outline.words(units[i])) && i > 0 && !is_heading(units[i - 1])) --i;
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  std::vector<BriefItem> items;
  items.reserve(found.size());
  for (const auto i : found)
    items.push_back({value_name(page.outline.words(units[i]), page.text), {units[i].span}});
  return items;
}

}  // namespace ninety
