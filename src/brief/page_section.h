// What stands above a unit of an organisation's page, and how far it reaches.
//
//   section.carry *= 0.4F;   // below the last item of a list a heading says little
#pragma once

#include <cstdint>

#include "brief/organisation_cues.h"

namespace ninety {

/// What stands above a unit: a heading, or a sentence that announces values.
struct PageSection {
  PagePart part = PagePart::other;
  float carry = 0;              ///< how much it says of the units below
  std::uint32_t paragraph = 0;  ///< of the first unit below it
  std::uint32_t units = 0;      ///< below it so far
  bool sure = true;             ///< all words of the heading speak for the part
  bool vision = false;          ///< a vision is promised
  std::uint32_t label = 0;      ///< the line, counted from 1, that the heading is the start of
  std::uint32_t announced = 0;  ///< the line, counted from 1, of the announcing sentence
  bool told = false;            ///< what was announced stands in that line
  bool named = false;           ///< entries have headings of their own
  bool list = false;            ///< the unit before is an item of a list
};

}  // namespace ninety
