// Phrases, some with gaps, looked for in a text in one pass.
//
//   CueIndex index;
//   index.add({key_of_let, kGap, key_of_finish}, 7);           // "let * finish"
//   index.find(keys, [](std::uint32_t token, std::uint32_t cue) { ... });   // "let the old man
//   finish"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "reading/vocabulary.h"

namespace ninety {

/// Of a word, by its form or by its stem as the maker of an index likes; 0 for what is no word.
using CueKey = std::uint64_t;

/// In a cue: one to three words, whatever they are.
inline constexpr CueKey kGap = ~CueKey{0};
inline constexpr std::size_t kWidestGap = 3;

/// Read-only once made; may be shared by threads.
class CueIndex {
 public:
  CueIndex();

  /// `cue` starts with a word and ends with one; anything else is left out. `label` is what `find`
  /// gives back.
  void add(std::span<const CueKey> cue, std::uint32_t label);

  /// Calls `met(token, label)` for each cue that starts at a token, in the order of the tokens.
  template <typename Met>
  void find(std::span<const CueKey> keys, const Met& met) const {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] == 0) continue;
      walk(keys, i, keys[i], met);
      if (i + 1 < keys.size() && keys[i + 1] != 0) walk(keys, i, joined(keys[i], keys[i + 1]), met);
    }
  }

 private:
  struct Cue {
    std::uint32_t first = 0;  ///< its keys are keys_[first, first + length)
    std::uint32_t length = 0;
    std::uint32_t label = 0;
    std::int32_t next = -1;  ///< the next cue of this slot
  };
  struct Slot {
    CueKey key = 0;  ///< 0 = free
    std::int32_t first = -1;
  };

  /// Cues stand under their first word, or under their first two where these follow each other.
  [[nodiscard]] static CueKey joined(CueKey first, CueKey second) {
    return hash_key(hash_key(first) + second) | 1U;
  }
  /// A bit for each key that occurs: most do not, and asking this small table spares the large one.
  [[nodiscard]] bool may_have(CueKey key) const {
    const auto bit = hash_key(key) >> 40U;
    return (seen_[(bit / 64) % seen_.size()] & (std::uint64_t{1} << (bit % 64))) != 0;
  }
  [[nodiscard]] std::size_t slot_of(CueKey key) const {
    auto at = static_cast<std::size_t>(hash_key(key)) & (slots_.size() - 1);
    while (slots_[at].key != 0 && slots_[at].key != key)
      at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  [[nodiscard]] bool matches(std::span<const CueKey> text, std::span<const CueKey> cue) const;

  template <typename Met>
  void walk(std::span<const CueKey> keys, std::size_t token, CueKey key, const Met& met) const {
    if (!may_have(key)) return;
    for (auto at = slots_[slot_of(key)].first; at >= 0;) {
      const Cue& cue = cues_[static_cast<std::size_t>(at)];
      at = cue.next;
      if (matches(keys.subspan(token), std::span(keys_).subspan(cue.first, cue.length)))
        met(static_cast<std::uint32_t>(token), cue.label);
    }
  }

  std::vector<CueKey> keys_;
  std::vector<Cue> cues_;
  std::vector<Slot> slots_;
  std::array<std::uint64_t, 2048> seen_{};
};

}  // namespace ninety
