// Which traits the words of a text ask for, show in deeds, or contradict: the table of
// conduct_table.h, made ready for a model's vocabulary.
//
//   const ninety::Conduct conduct(ninety::Model::builtin());
//   const auto marks = conduct.marks_of(lexed);
//   if (marks[i].deeds & ask.traits) ...
#pragma once

#include <cstdint>
#include <vector>

#include "fit/word_key.h"
#include "reading/model.h"

namespace ninety {

/// A bit for each row of kConduct.
using Traits = std::uint64_t;

/// What one token stands for, by itself or as a part of a phrase.
struct ConductMarks {
  Traits asks = 0;
  Traits deeds = 0;
  Traits against = 0;
  bool hasty = false;    ///< few employers want it, whatever they value
  bool display = false;  ///< a feat for an audience
};

/// Read-only once made; may be shared by threads. Making one takes some tenths of a millisecond.
class Conduct {
 public:
  explicit Conduct(const Model& model);

  /// Runs parallel to `lexed.lexemes`.
  [[nodiscard]] std::vector<ConductMarks> marks_of(const Lexed& lexed) const;

 private:
  enum class Column : std::uint8_t { asks, deeds, against, hasty, display };
  struct Cue {
    std::uint32_t keys = 0;    ///< where its other words start in keys_
    std::uint32_t length = 0;  ///< how many these are
    Column column = Column::asks;
    std::uint8_t row = 0;
    std::int32_t next = -1;  ///< the next cue with this first word
  };
  struct Slot {
    WordKey key = 0;  ///< 0 = free
    std::int32_t first = -1;
  };

  void learn(std::string_view cues, Column column, std::size_t row, const Vocabulary& vocabulary);
  void add(WordKey first, Cue cue);
  [[nodiscard]] std::size_t slot_of(WordKey key) const;
  static void mark(ConductMarks& marks, const Cue& cue);

  std::vector<WordKey> keys_;
  std::vector<Cue> cues_;
  std::vector<Slot> slots_;
};

}  // namespace ninety
