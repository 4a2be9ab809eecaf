// Text of a posting or a page → its units: headings, list items and sentences, in order.
//
//   const auto outline = Outline::read(text, is_known_heading);
//   for (const auto& unit : outline.units()) use(outline.words(unit));
//
// Knows bullets of all kinds, numbered and Markdown lists, lines broken at a fixed width, text
// whose line breaks were lost ("About usWe are …"), labels in front of a text ("Essential: …").
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "brief/cue_table.h"
#include "text/span.h"

namespace ninety {

/// The longest evidence, in words.
inline constexpr std::uint32_t kLongestEvidence = 40;

enum class UnitKind : std::uint8_t {
  heading,
  label,     ///< a heading in front of its text: "Essential:"
  item,      ///< of a list
  sentence,  ///< or a part of one that is longer than kLongestEvidence words
};

struct Unit {
  UnitKind kind = UnitKind::sentence;
  Span span;
  std::uint32_t first = 0;  ///< words [first, last) of the outline
  std::uint32_t last = 0;
  std::uint32_t line = 0;       ///< units of one line (paragraph, list item) have the same number
  std::uint32_t paragraph = 0;  ///< grows at each empty line and each heading
  bool split = false;           ///< goes on with the sentence of the unit before it
};

class Outline {
 public:
  /// True for words that make a heading, whatever they look like otherwise.
  using KnownHeading = std::function<bool(std::span<const OutlineWord>)>;

  [[nodiscard]] static Outline read(std::string_view text, const KnownHeading& known);

  [[nodiscard]] const std::vector<Unit>& units() const { return units_; }
  [[nodiscard]] std::span<const OutlineWord> words(const Unit& unit) const {
    return std::span(words_).subspan(unit.first, unit.last - unit.first);
  }
  Outline(Outline&&) noexcept = default;
  Outline& operator=(Outline&&) noexcept = default;
  Outline(const Outline&) = delete;
  Outline& operator=(const Outline&) = delete;
  ~Outline() = default;

 private:
  friend class OutlineReader;
  Outline() = default;

  std::vector<char> folded_;  ///< what words point into; never grows once they do
  std::vector<OutlineWord> words_;
  std::vector<Unit> units_;
};

}  // namespace ninety
