#include "brief/organisation_cues.h"

#include <algorithm>
#include <bit>
#include <string_view>
#include <utility>
#include <vector>

namespace ninety {
namespace {

constexpr std::string_view kHeadingCues =
#include "tables/organisation_headings.inc"
    ;
constexpr std::string_view kUnitCues =
#include "tables/organisation_cues.inc"
    ;

constexpr std::array<std::string_view, kPageParts> kPartNames = {"other", "mission", "value",
                                                                 "project"};

/// Where a group of cues is looked for, or what else it tells.
enum class Place : std::uint8_t {
  heading,
  value_too,
  vision,
  unit,
  footer,
  intro,
  news,
  boast,
  about
};
constexpr std::array<std::pair<std::string_view, Place>, 8> kPlaces = {{
    {"form.value_too", Place::value_too},
    {"form.vision", Place::vision},
    {"unit.footer", Place::footer},
    {"form.intro", Place::intro},
    {"form.news", Place::news},
    {"form.boast", Place::boast},
    {"form.about", Place::about},
    {"", Place::unit},
}};

/// What a group of cues speaks of.
struct Meaning {
  Place place = Place::unit;
  std::size_t part = 0;
  float weight = 0;
  bool news = false;
};

/// A table and the meaning of its groups.
struct Cues {
  CueTable table;
  std::vector<Meaning> meanings;

  explicit Cues(std::string_view text) : table(text) {
    for (std::uint32_t i = 0; i < table.size(); ++i) {
      const std::string_view name = table.group(i).name;
      const auto part = std::ranges::find(kPartNames, name.substr(name.find('.') + 1));
      Meaning meaning{.part = static_cast<std::size_t>(part - kPartNames.begin()) % kPageParts,
                      .weight = table.group(i).weight};
      const bool heading = name.starts_with("heading.");
      const auto place =
          std::ranges::find(kPlaces, name, &std::pair<std::string_view, Place>::first);
      if (place != kPlaces.end()) meaning.place = place->second;
      if (heading) meaning.place = Place::heading;
      meaning.news =
          heading && part != kPartNames.end() && *part == "project" && meaning.weight < 6;
      meanings.push_back(meaning);
    }
  }
};

const Cues& heading_cues() {
  static const Cues made(kHeadingCues);
  return made;
}

const Cues& unit_cues() {
  static const Cues made(kUnitCues);
  return made;
}

constexpr auto kProject = static_cast<std::size_t>(PagePart::project);
constexpr float kMostOfHeading = 7;
constexpr float kKnownHeading = 3;
constexpr std::ptrdiff_t kProse = 10;  // words of a sentence that is no piece of a footer

}  // namespace

HeadingSense sense_of_heading(std::span<const OutlineWord> words) {
  HeadingSense sense;
  std::array<std::uint64_t, kPageParts> covered{};
  heading_cues().table.find(words, [&](const CueTable::Hit& hit) {
    const auto& meaning = heading_cues().meanings[hit.group];
    sense.value_too |= meaning.place == Place::value_too;
    sense.vision |= meaning.place == Place::vision;
    if (meaning.place != Place::heading) return;
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
  const bool prose = std::ranges::count_if(words, &OutlineWord::counts) >= kProse;
  std::array<std::uint8_t, 32> times{};  // a group counts once, a second find half as much
  unit_cues().table.find(words, [&](const CueTable::Hit& hit) {
    const auto& meaning = unit_cues().meanings[hit.group];
    if (meaning.place == Place::heading) return;
    sense.intro |= meaning.place == Place::intro;
    sense.about |= meaning.place == Place::about;
    sense.news |= meaning.place == Place::news;
    sense.boast |= meaning.place == Place::boast;
    const bool footer = meaning.place == Place::footer;
    if (meaning.place != Place::unit && !footer) return;
    auto& seen = times[hit.group % times.size()];
    if (seen < 2)
      sense.scores.part[meaning.part] +=
          (footer && prose ? 0.3F : 1.0F) * meaning.weight / static_cast<float>(1U << seen);
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
