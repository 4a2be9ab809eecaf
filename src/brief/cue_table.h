// Word patterns written by hand (data/brief/*.txt), and where they stand in a text.
//
//   CueTable table("duty 2: prepar* <n> meals; ^you will <v>");
//   table.find(words, [](const CueTable::Hit& hit) { count(table.group(hit.group).name); });
//
// A line is `name weight: cue; cue`; a line that starts with blanks goes on with the one before, #
// starts a comment. A cue is folded words: `prepar*` stands for every word that starts so, `^` for
// the start of the unit, `$` for its end, `_` for any one word, `<v>` for a verb's base form (the
// line `verbs`), `<g>` for a word in -ing, `<n>` for a number.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "text/document.h"

namespace ninety {

/// A word of a text as cues see it.
struct OutlineWord {
  Span span;                ///< bytes of the text
  std::string_view folded;  ///< lower case
  TokenKind kind = TokenKind::word;
  bool capitalised = false;
  bool counts = true;  ///< one of the words a person counts
};

class CueTable {
 public:
  struct Group {
    std::string name;
    float weight = 0;
  };
  struct Hit {
    std::uint32_t group = 0;
    std::uint32_t first = 0;  ///< words [first, last) of those searched
    std::uint32_t last = 0;
  };

  /// Reads a table; a line that is no group is left out.
  explicit CueTable(std::string_view text);

  /// Calls `report` for every cue that stands in `words`, in order of their first words.
  template <typename Report>
  void find(std::span<const OutlineWord> words, Report&& report) const {
    for (std::uint32_t at = 0; at < words.size(); ++at)
      find_at(words, at, report);
  }

  [[nodiscard]] const Group& group(std::uint32_t index) const { return groups_[index]; }
  [[nodiscard]] std::size_t size() const { return groups_.size(); }
  /// Calls `use` with every word (or start of words) that the cues of a group are made of.
  template <typename Use>
  void for_each_word(std::uint32_t group, Use&& use) const {
    for (const auto& cue : cues_) {
      if (cue.group != group) continue;
      for (const auto& piece : cue.pieces) {
        if (piece.kind == Kind::word || piece.kind == Kind::prefix)
          use(std::string_view(piece.text));
      }
    }
  }
  /// True for the base form of a verb that the table lists.
  [[nodiscard]] bool is_verb(std::string_view folded) const {
    return verbs_.contains(std::string(folded));
  }

 private:
  enum class Kind : std::uint8_t { word, prefix, any, verb, gerund, number };
  struct Piece {
    Kind kind = Kind::word;
    std::string text;
  };
  struct Cue {
    std::uint32_t group = 0;
    bool at_start = false;
    bool at_end = false;
    std::vector<Piece> pieces;
  };
  using Bucket = std::vector<std::uint32_t>;

  void add_line(std::string_view line);
  void add_cue(std::string_view cue, std::uint32_t group);
  [[nodiscard]] bool fits(const Piece& piece, const OutlineWord& word) const;
  [[nodiscard]] bool fits(const Cue& cue, std::span<const OutlineWord> words,
                          std::uint32_t at) const;

  template <typename Report>
  void try_bucket(const Bucket* bucket, std::span<const OutlineWord> words, std::uint32_t at,
                  Report& report) const {
    if (bucket == nullptr) return;
    for (const auto index : *bucket) {
      const auto& cue = cues_[index];
      if (!fits(cue, words, at)) continue;
      report(Hit{cue.group, at, at + static_cast<std::uint32_t>(cue.pieces.size())});
    }
  }

  template <typename Report>
  void find_at(std::span<const OutlineWord> words, std::uint32_t at, Report& report) const {
    const auto folded = words[at].folded;
    try_bucket(bucket_of(whole_, hash_of(folded)), words, at, report);
    std::uint64_t hash = kBasis;
    const auto longest = std::min<std::size_t>(folded.size(), longest_prefix_);
    for (std::size_t size = 1; size <= longest; ++size) {
      hash = mixed(hash, folded[size - 1]);
      if (size >= shortest_prefix_) try_bucket(bucket_of(prefixes_, hash), words, at, report);
    }
    try_bucket(&open_, words, at, report);
  }

  static constexpr std::uint64_t kBasis = 0xcbf29ce484222325ULL;
  [[nodiscard]] static constexpr std::uint64_t mixed(std::uint64_t hash, char c) {
    return (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  }
  [[nodiscard]] static constexpr std::uint64_t hash_of(std::string_view word) {
    std::uint64_t hash = kBasis;
    for (const char c : word)
      hash = mixed(hash, c);
    return hash;
  }
  using Buckets = std::unordered_map<std::uint64_t, Bucket>;
  [[nodiscard]] static const Bucket* bucket_of(const Buckets& buckets, std::uint64_t hash) {
    const auto found = buckets.find(hash);
    return found == buckets.end() ? nullptr : &found->second;
  }

  std::vector<Group> groups_;
  std::vector<Cue> cues_;
  std::unordered_set<std::string> verbs_;
  Buckets whole_;     ///< cues by their first word
  Buckets prefixes_;  ///< cues by the start of their first word
  Bucket open_;       ///< cues whose first piece is a class
  std::size_t shortest_prefix_ = 64;
  std::size_t longest_prefix_ = 0;
};

}  // namespace ninety
