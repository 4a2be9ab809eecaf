// Which part of a posting each unit belongs to: duties, requirements, benefits …
//
//   const auto parts = posting_parts(outline);
//   if (parts[i].part == PostingPart::duty) …
//
// Headings, the words of each unit and the usual order of parts are weighed together (Viterbi), so
// that odd headings are understood by what stands under them.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "brief/outline.h"
#include "brief/posting_cues.h"

namespace ninety {

enum class PostingPart : std::uint8_t {
  about,
  challenge,
  duty,
  required,
  preferred,
  benefit,
  apply
};
inline constexpr std::size_t kPostingParts = 7;

struct UnitPart {
  PostingPart part = PostingPart::about;
  bool fluff = false;   ///< generic praise: "a team player with a can-do attitude"
  bool headed = false;  ///< under a heading that says so
  std::array<float, kPostingParts> score{};    ///< what its own words say
  std::array<float, kPostingParts> heading{};  ///< what its heading says
  std::vector<CueCount> cues;                  ///< of posting_cues(); none for headings
};

/// True for words that make a heading of a posting.
[[nodiscard]] bool is_posting_heading(std::span<const OutlineWord> words);

/// One for each unit of `outline`; a heading's is that of what it stands above.
[[nodiscard]] std::vector<UnitPart> posting_parts(const Outline& outline);

/// True for the base form of a verb of work.
[[nodiscard]] bool is_work_verb(std::string_view folded);

}  // namespace ninety
