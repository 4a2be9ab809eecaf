#include "brief/organisation_cues.h"

#include <algorithm>
#include <bit>
#include <string_view>
#include <vector>

namespace ninety {
namespace {

constexpr std::string_view kCues =
#include "tables/organisation_cues.inc"
    ;

constexpr std::array<std::string_view, kPageParts> kPartNames = {"other", "mission", "value",
                                                                 "project"};

/// What a group of cues speaks of.
struct Meaning {
  enum class Place : std::uint8_t { heading, value_too, unit, intro, about };
  Place place = Place::about;
  std::size_t part = 0;
  float weight = 0;
  bool news = false;
};

/// The table and the meaning of its groups.
struct Cues {
  CueTable table{kCues};
  std::vector<Meaning> meanings;

  Cues() {
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      const std::string_view name = table.group(i).name;
      const auto dot = name.find('.');
      const auto found = std::ranges::find(kPartNames, name.substr(dot + 1));
      Meaning meaning{.part = static_cast<std::size_t>(found - kPartNames.begin()) % kPageParts,
                      .weight = table.group(i).weight};
      if (name.starts_with("heading.")) meaning.place = Meaning::Place::heading;
      if (name == "form.value_too") meaning.place = Meaning::Place::value_too;
      if (name == "form.intro") meaning.place = Meaning::Place::intro;
      if (name.starts_with("unit.")) meaning.place = Meaning::Place::unit;
      meaning.news = name.ends_with("project") && meaning.weight < 6;
      meanings.push_back(meaning);
    }
  }
};

const Cues& cues() {
  static const Cues made;
  return made;
}

constexpr auto kProject = static_cast<std::size_t>(PagePart::project);
constexpr float kMostOfHeading = 7;
constexpr float kKnownHeading = 3;

}  // namespace

HeadingSense sense_of_heading(std::span<const OutlineWord> words) {
  HeadingSense sense;
  std::array<std::uint64_t, kPageParts> covered{};
  cues().table.find(words, [&](const CueTable::Hit& hit) {
    const auto& meaning = cues().meanings[hit.group];
    sense.value_too |= meaning.place == Meaning::Place::value_too;
    if (meaning.place != Meaning::Place::heading) return;
    auto& score = sense.scores.part[meaning.part];
    if (meaning.part == kProject) sense.news = meaning.news && (sense.news || score <= 0);
    score = std::max(score, meaning.weight) + (score > 0 ? 0.5F : 0);
    for (auto i = hit.first; i < std::min(hit.last, 64U); ++i)
      covered[meaning.part] |= std::uint64_t{1} << i;
  });
  for (std::size_t part = 0; part < kPageParts; ++part) {
    auto& score = sense.scores.part[part];
    score = std::min(score, kMostOfHeading);
    if (score <= sense.best) continue;
    sense.best = score;
    sense.covered = static_cast<std::uint32_t>(std::popcount(covered[part]));
  }
  return sense;
}

UnitSense sense_of_unit(std::span<const OutlineWord> words) {
  UnitSense sense;
  std::array<std::uint8_t, 32> times{};  // a group counts once, a second find half as much
  cues().table.find(words, [&](const CueTable::Hit& hit) {
    const auto& meaning = cues().meanings[hit.group];
    if (meaning.place == Meaning::Place::heading) return;
    sense.intro |= meaning.place == Meaning::Place::intro;
    sense.about |= meaning.place == Meaning::Place::about;
    if (meaning.place != Meaning::Place::unit) return;
    auto& seen = times[hit.group % times.size()];
    if (seen < 2)
      sense.scores.part[meaning.part] += meaning.weight / static_cast<float>(1U << seen);
    ++seen;
  });
  return sense;
}

bool is_page_heading(std::span<const OutlineWord> words) {
  const auto sense = sense_of_heading(words);
  const auto size = static_cast<std::uint32_t>(std::ranges::count_if(words, &OutlineWord::counts));
  return sense.best >= kKnownHeading && sense.covered * 2 >= size;
}

}  // namespace ninety
