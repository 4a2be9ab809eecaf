// How near a sentence comes to something asked for: by the same words, by words of like meaning, by
// deeds that show the trait asked for.
//
//   const ninety::Matcher matcher(brief, lexed, marks, pasted, units);
//   const float strength = matcher.match(ask, unit).strength();
#pragma once

#include <vector>

#include "fit/prepared.h"
#include "fit/units.h"

namespace ninety {

struct Match {
  float words = 0;  ///< share of the asked words that the sentence has, by weight
  float like = 0;   ///< the same with words of like meaning
  float deeds = 0;  ///< how many deeds show a trait asked for, 0 to 1
  float theme = 0;  ///< how near the mean vectors are, 0 to 1
  [[nodiscard]] float strength() const;
};

/// The sentences of one answer against one brief; pasted words are left out. Everything it is made
/// with must outlive it.
class Matcher {
 public:
  Matcher(const Brief& brief, const Lexed& lexed, const std::vector<ConductMarks>& marks,
          const std::vector<bool>& pasted, const std::vector<Unit>& units);

  /// `unit` is a place in the units given.
  [[nodiscard]] Match match(const Ask& ask, std::size_t unit) const;

  /// How near a word of the answer comes to any word that is asked for, 0 to 1.
  [[nodiscard]] float nearest_asked(std::size_t token) const { return asked_[token]; }

 private:
  struct Sentence {
    std::vector<Traits> deeds;  // of each token that shows any
    StoredMeaning meaning{};
    float words = 0;
  };

  void compare(const Brief& brief, std::size_t token, std::size_t unit, const KnownWord& word);

  std::vector<Sentence> sentences_;
  std::vector<float> near_;   // by asked word, then unit
  std::vector<float> asked_;  // by token
};

}  // namespace ninety
