// The words the engine knows, with what it knows of each; a view of the learned model file.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "reading/lexicon.h"
#include "reading/word_groups.h"
#include "text/word_hash.h"

namespace ninety {

/// A word's number in the vocabulary. The first few stand for groups of words.
using WordId = std::uint32_t;

inline constexpr WordId kUnknownWord = 0;
inline constexpr WordId kNumberWord = 1;  ///< any digits but a year
inline constexpr WordId kYearWord = 2;    ///< four digits, 1900 to 2099
inline constexpr WordId kFirstPlainWord = 3;

/// Of a word vector; fixed, so that loops over them have a known length.
inline constexpr std::uint32_t kDimensions = 64;

/// Mix of a 64-bit key (the finaliser of SplitMix64); fixed for ever, as model files hold
/// tables made with it.
[[nodiscard]] constexpr std::uint64_t hash_key(std::uint64_t key) {
  key = (key ^ (key >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  key = (key ^ (key >> 27U)) * 0x94d049bb133111ebULL;
  return key ^ (key >> 31U);
}

/// What is known of one word. Laid out as stored.
struct WordInfo {
  ClassMask classes = 0;           ///< classes that list this word alone
  WordId stem = 0;                 ///< number of its stem (Porter 2), a name space of its own
  std::uint32_t phrase_start = 0;  ///< node of the phrases that start with it; 0 = none do
  float rarity = 1.0F;             ///< weight in a mean vector (Arora et al. 2017, SIF), 0 to 1
  std::uint32_t vector = 0;        ///< row among the vectors, plus one; 0 = none
  std::uint16_t cluster = 0;       ///< group of words used alike; 0 = none
  std::uint16_t content = 0;       ///< 1: carries meaning of its own: neither frequent everywhere
                                   ///< nor grammar
  WordGroups groups = 0;           ///< as groups_of
};

/// Read-only view of the vocabulary section of a model; as long-lived as its bytes.
class Vocabulary {
 public:
  Vocabulary() = default;
  /// `bytes` must be a section written by VocabularyWriter and 8-byte aligned.
  explicit Vocabulary(std::span<const std::byte> bytes);

  /// The number of a folded word; kUnknownWord when it is not known.
  [[nodiscard]] WordId find(std::string_view folded) const { return find(hash_word(folded)); }
  /// The same by hash_word(folded). 48 of its bits decide: an unknown word is taken for a known one
  /// once in thousands of millions.
  [[nodiscard]] WordId find(std::uint64_t hash) const {
    const std::uint64_t mask = table_.size() - 1;
    for (std::uint64_t at = hash & mask;; at = (at + 1) & mask) {
      const Slot slot = table_[at];
      if (slot.word == 0) return kUnknownWord;
      if (slot.tag == tag_of(hash)) return slot.word;
    }
  }
  /// Says that `find` will soon ask for a word with this hash.
  void prefetch(std::uint64_t hash) const {
    __builtin_prefetch(&table_[hash & (table_.size() - 1)]);
  }
  [[nodiscard]] std::string_view word(WordId id) const;
  [[nodiscard]] std::string_view stem_name(WordId stem) const;
  [[nodiscard]] const WordInfo& info(WordId id) const { return infos_[id]; }
  void prefetch_info(WordId id) const { __builtin_prefetch(&infos_[id]); }
  /// Says that the phrases which start with these two words will soon be asked for.
  /// Always inlined: GCC 12 takes a function that only does this for one without effect, and drops
  /// the call.
  [[gnu::always_inline]] void prefetch_phrases(WordId id, WordId next) const {
    const auto start = infos_[id].phrase_start;
    if (start == 0) return;
    __builtin_prefetch(&nodes_[start]);
    __builtin_prefetch(&edges_[hash_key(edge_key(start, next)) & (edges_.size() - 1)]);
  }
  [[nodiscard]] std::uint32_t size() const { return word_count_; }
  [[nodiscard]] std::uint32_t stems() const {
    return static_cast<std::uint32_t>(stem_ends_.size());
  }
  /// kDimensions signed bytes, unit length = 127. `row` is a WordInfo::vector, not 0.
  [[nodiscard]] const std::int8_t* vector(std::uint32_t row) const {
    return vectors_.data() + std::size_t{row - 1} * kDimensions;
  }
  /// Says that `vector` will soon be read; `row` may be 0.
  void prefetch_vector(std::uint32_t row) const {
    const auto* first = vectors_.data() + std::size_t{row == 0 ? 0 : row - 1} * kDimensions;
    __builtin_prefetch(first);
    __builtin_prefetch(first + kDimensions - 1);
  }
  /// The node reached from `node` over `id`; 0 when there is none. The first node of a phrase is
  /// its first word's WordInfo::phrase_start.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, WordId id) const {
    if ((nodes_[node].next & next_bit(id)) == 0) return 0;
    const std::uint64_t key = edge_key(node, id);
    const std::uint64_t mask = edges_.size() - 1;
    for (std::uint64_t slot = hash_key(key) & mask;; slot = (slot + 1) & mask) {
      const Edge& edge = edges_[slot];
      if (edge.key == key) return edge.node;
      if (edge.key == 0) return 0;
    }
  }
  /// Classes whose phrase ends at `node`.
  [[nodiscard]] ClassMask phrase_classes(std::uint32_t node) const { return nodes_[node].classes; }

 private:
  struct Edge {
    std::uint64_t key = 0;  ///< node << 32 | word; 0 = free
    std::uint32_t node = 0;
    std::uint32_t unused = 0;
  };

  /// Where a phrase may go on.
  struct Node {
    ClassMask classes = 0;   ///< of the phrases that end here
    std::uint64_t next = 0;  ///< one bit for every few words that may follow: most do not
  };
  struct Slot {
    std::uint32_t tag = 0;
    WordId word = 0;  ///< 0 = free
  };

  [[nodiscard]] static constexpr std::uint32_t tag_of(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32U);
  }
  [[nodiscard]] static constexpr std::uint64_t next_bit(WordId id) {
    return std::uint64_t{1} << ((id * 0x9E3779B1U) >> 26U);
  }
  static constexpr std::uint64_t edge_key(std::uint32_t node, WordId id) {
    return (std::uint64_t{node} << 32U) | id;
  }

  std::uint32_t word_count_ = 0;
  std::span<const std::uint32_t> word_ends_;
  std::span<const std::uint32_t> stem_ends_;
  std::span<const char> word_chars_;
  std::span<const char> stem_chars_;
  std::span<const Slot> table_;
  std::span<const WordInfo> infos_;
  std::span<const std::int8_t> vectors_;
  std::span<const Edge> edges_;
  std::span<const Node> nodes_;

  friend class VocabularyWriter;
};

}  // namespace ninety
