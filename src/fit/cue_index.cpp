#include "fit/cue_index.h"

#include <algorithm>

namespace ninety {
namespace {

constexpr std::size_t kSlots = 32768;  // some times the cues: a chain is hardly ever walked

}  // namespace

CueIndex::CueIndex() : slots_(kSlots) {}

void CueIndex::add(std::span<const CueKey> cue, std::uint32_t label) {
  const bool whole = !cue.empty() && cue.front() != kGap && cue.back() != kGap &&
                     std::ranges::find(cue, CueKey{0}) == cue.end();
  if (!whole || cues_.size() >= kSlots / 2) return;
  const bool joins = cue.size() > 1 && cue[1] != kGap;
  const auto key = joins ? joined(cue[0], cue[1]) : cue[0];
  auto& slot = slots_[slot_of(key)];
  slot.key = key;
  const auto bit = hash_key(key) >> 40U;
  seen_[(bit / 64) % seen_.size()] |= std::uint64_t{1} << (bit % 64);
  cues_.push_back({.first = static_cast<std::uint32_t>(keys_.size()),
                   .length = static_cast<std::uint32_t>(cue.size()),
                   .label = label,
                   .next = slot.first});
  slot.first = static_cast<std::int32_t>(cues_.size()) - 1;
  keys_.insert(keys_.end(), cue.begin(), cue.end());
}

/// Gaps stop at the end of a clause. Cues have few of them, so that trying all widths is quick.
bool CueIndex::matches(std::span<const CueKey> text, std::span<const CueKey> cue) const {
  std::size_t at = 0;
  for (std::size_t k = 0; k < cue.size(); ++k, ++at) {
    if (cue[k] == kGap) {
      for (std::size_t width = 1; width <= kWidestGap; ++width, ++at) {
        if (at >= text.size() || text[at] == 0) return false;
        if (matches(text.subspan(at + 1), cue.subspan(k + 1))) return true;
      }
      return false;
    }
    if (at >= text.size() || text[at] != cue[k]) return false;
  }
  return true;
}

}  // namespace ninety
