#pragma once
// Which part of a posting each unit belongs to: duties, requirements, benefits …
//
//   const auto parts = posting_parts(outline);
//   if (parts[i].part == Part::duty) …
//
// Headings, the words of each unit and the usual order of parts are weighed together (Viterbi), so
// that odd headings are understood by what stands under them.
#include <array>
#include <cstdint>
#include <vector>

#include "brief/outline.h"

namespace ninety {

enum class Part : std::uint8_t { about, challenge, duty, required, preferred, benefit, apply };
inline constexpr std::size_t kParts = 7;

struct PartOfPosting {
  Part part = Part::about;
  bool fluff = false;                 ///< generic praise: "a team player with a can-do attitude"
  bool headed = false;                ///< under a heading that says so
  std::array<float, kParts> score{};  ///< what its own words say
};

/// True for words that make a heading of a posting.
[[nodiscard]] bool is_posting_heading(std::span<const OutlineWord> words);

/// One for each unit of `outline`; a heading's is that of what it stands above.
[[nodiscard]] std::vector<PartOfPosting> posting_parts(const Outline& outline);

/// True for the base form of a verb of work.
[[nodiscard]] bool is_work_verb(std::string_view folded);

}  // namespace ninety
