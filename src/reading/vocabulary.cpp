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
  table_ = reader.array<Slot>();
  infos_ = reader.array<WordInfo>();
  vectors_ = reader.array<std::int8_t>();
  edges_ = reader.array<Edge>();
  nodes_ = reader.array<Node>();
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

}  // namespace ninety
