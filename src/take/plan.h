// A take held against its script: what of the plan was said, shortened, changed or skipped, and
// what was added.
//
//   const PlanFact plan = ninety::hold_against(take, script_reading);
//   plan.parts[2].status == Kept::skipped   // the bridge was left out
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "take/take.h"
#include "take/transcript.h"

namespace ninety {

enum class Kept : std::uint8_t { said, shortened, changed, skipped };
inline constexpr std::array<std::string_view, 4> kKeptNames = {"said", "shortened", "changed",
                                                               "skipped"};
[[nodiscard]] constexpr std::string_view name_of(Kept kept) {
  return kKeptNames[static_cast<std::size_t>(kept)];
}

struct PlannedSentence {
  Span span;  ///< bytes of the script
  Kept status = Kept::said;
  float share = 0;  ///< of its words that were said, 0 to 1; short words count half
};

/// What the script has of one role; never `changed`, as other words for the same thing count.
struct PlannedPart {
  Role role = Role::other;
  Kept status = Kept::said;
  float share = 0;
  std::vector<Span> spans;  ///< its segments in the script
};

struct AdLib {
  WordRun words;
  TimeSpan time;
  std::string text;
};

struct PlanFact {
  std::vector<PlannedPart> parts;          ///< each role but `other` once, in the script's order
  std::vector<PlannedSentence> sentences;  ///< in the script's order
  std::vector<Span> skipped_words;         ///< one span a word
  std::vector<AdLib> ad_libbed;            ///< three words and more that the script does not have
  /// Share of the script's words that were said, and of the said words that are the script's.
  float kept = 0;
  float faithful = 0;
  /// For each word of the take, the planned word it is: an index that rises, or kUnplanned.
  static constexpr std::uint32_t kUnplanned = 0xffffffffU;
  std::vector<std::uint32_t> planned_as;
  std::vector<Span> planned_words;  ///< bytes of the script of each planned word
};

/// Nothing is planned when `script` has no Document. Repeated words of the take are not the plan's
/// a second time; leave_out tells them from what was added.
[[nodiscard]] PlanFact hold_against(const Take& take, const Reading& script);

/// Takes `words` out of what was ad-libbed; stretches that become too short are no longer one.
void leave_out(PlanFact& plan, const Take& take, WordRun words);

}  // namespace ninety
