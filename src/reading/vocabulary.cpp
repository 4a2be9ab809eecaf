#include "reading/vocabulary.h"

#include "reading/sections.h"

namespace ninety {

Vocabulary::Vocabulary(std::span<const std::byte> bytes) {
  SectionReader reader(bytes);
  word_count_ = reader.array<std::uint32_t>()[0];
  word_ends_ = reader.array<std::uint32_t>();
  word_chars_ = reader.array<char>();
  stem_ends_ = reader.array<std::uint32_t>();
  stem_chars_ = reader.array<char>();
  table_ = reader.array<std::uint32_t>();
  infos_ = reader.array<WordInfo>();
  vectors_ = reader.array<std::int8_t>();
  edges_ = reader.array<Edge>();
  node_classes_ = reader.array<ClassMask>();
}

namespace {

std::string_view slice(std::span<const std::uint32_t> ends, std::span<const char> chars,
                       WordId id) {
  const std::uint32_t begin = id == 0 ? 0 : ends[id - 1];
  return {chars.data() + begin, ends[id] - begin};
}

}  // namespace

std::string_view Vocabulary::word(WordId id) const { return slice(word_ends_, word_chars_, id); }

std::string_view Vocabulary::stem_name(WordId stem) const {
  return slice(stem_ends_, stem_chars_, stem);
}

WordId Vocabulary::find(std::string_view folded, std::uint64_t hash) const {
  const std::uint64_t mask = table_.size() - 1;
  for (std::uint64_t slot = hash & mask;; slot = (slot + 1) & mask) {
    const WordId id = table_[slot];
    if (id == 0 || word(id) == folded) return id;
  }
}

std::uint32_t Vocabulary::step(std::uint32_t node, WordId id) const {
  const std::uint64_t key = edge_key(node, id);
  const std::uint64_t mask = edges_.size() - 1;
  for (std::uint64_t slot = hash_key(key) & mask;; slot = (slot + 1) & mask) {
    const Edge& edge = edges_[slot];
    if (edge.key == key) return edge.node;
    if (edge.key == 0) return 0;
  }
}

}  // namespace ninety
