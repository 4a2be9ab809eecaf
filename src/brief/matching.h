// How near a sentence comes to something asked for: by the same words, by words of like meaning, by
// deeds that show the trait asked for.
//
//   const ninety::Matcher matcher(lexed, marks, pasted_mask);
//   const ninety::Match match = matcher.match(ask, unit);
#pragma once

#include <vector>

#include "brief/prepared.h"
#include "brief/units.h"

namespace ninety {

struct Match {
  float words = 0;   ///< share of the asked words that the sentence has, by weight
  float like = 0;    ///< the same with words of like meaning
  float deeds = 0;   ///< how many deeds show a trait asked for, 0 to 1
  float theme = 0;   ///< cosine of the mean vectors, 0 to 1
  [[nodiscard]] float strength() const;
};

/// A sentence of the answer, ready to be matched; pasted words are left out.
struct SentenceWords {
  struct Word {
    WordKey key = 0;
    const std::int8_t* vector = nullptr;
  };
  std::vector<Word> words;
  std::vector<Traits> deeds;  ///< of each token that shows any
  Meaning meaning{};
};

[[nodiscard]] SentenceWords sentence_words(const Lexed& lexed,
                                           const std::vector<ConductMarks>& marks,
                                           const std::vector<bool>& pasted, const Unit& unit);

[[nodiscard]] Match match(const Ask& ask, const SentenceWords& sentence);

}  // namespace ninety
