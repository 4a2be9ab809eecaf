// Word vectors, lexicon files and the corpus' own words → the vocabulary section of the model.
#pragma once

#include <cstddef>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "reading/vocabulary.h"
#include "train/corpus.h"

namespace ninety {

class VocabularyWriter {
 public:
  /// `data` holds lexicon/vectors.bin and lexicon/<class>.txt, one phrase a line; `*` at a word's
  /// end stands for any ending. Words of `answers` that occur at least twice are added.
  [[nodiscard]] static std::vector<std::byte> write(
      const std::filesystem::path& data, const std::vector<train::LabelledAnswer>& answers);
};

}  // namespace ninety
