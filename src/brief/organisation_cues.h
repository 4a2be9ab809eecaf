// What the words of a heading or a unit of an organisation's page speak for.
//
//   const auto scores = unit_scores(outline.words(unit));
//   if (scores[PagePart::value] > scores[PagePart::other]) …
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "brief/cue_table.h"

namespace ninety {

enum class PagePart : std::uint8_t { other, mission, value, project };
inline constexpr std::size_t kPageParts = 4;

/// One number a part; larger speaks more for it.
struct PageScores {
  std::array<float, kPageParts> part{};
  [[nodiscard]] float& operator[](PagePart which) { return part[static_cast<std::size_t>(which)]; }
  [[nodiscard]] float operator[](PagePart which) const {
    return part[static_cast<std::size_t>(which)];
  }
};

struct HeadingSense {
  PageScores scores;  ///< 0 to 7 each; all 0: nothing is known of it
  float best = 0;
  std::uint32_t covered = 0;  ///< words that speak for the best part
  bool vision = false;        ///< promises a vision, which may stand in for a mission
  bool value_too = false;     ///< among values it names one: "Quality", "People first"
  bool news = false;          ///< promises news, of projects or of anything else
};

[[nodiscard]] HeadingSense sense_of_heading(std::span<const OutlineWord> words);

struct UnitSense {
  PageScores scores;
  bool intro = false;  ///< announces values
  bool boast = false;  ///< what one wants to count as, not what one is there for
  bool news = false;   ///< announces what goes on
  bool about = false;  ///< speaks about values instead of stating one
};

[[nodiscard]] UnitSense sense_of_unit(std::span<const OutlineWord> words);

/// True for words that make a heading of such a page.
[[nodiscard]] bool is_page_heading(std::span<const OutlineWord> words);

}  // namespace ninety
