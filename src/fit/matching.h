// How near a sentence comes to something asked for: by the same words, by deeds that show the trait
// asked for, by meaning as a whole.
//
//   const ninety::Matcher matcher(brief, answer);
//   const float strength = matcher.match(ask, unit).strength();
#pragma once

#include <vector>

#include "fit/fit_input.h"
#include "fit/prepared.h"

namespace ninety {

struct Match {
  float words = 0;      ///< share of the asked words that the sentence has, by weight
  float like = 0;       ///< the same with words of like meaning
  float deeds = 0;      ///< how many deeds show a trait asked for, 0 to 1
  float theme = 0;      ///< how near the mean vectors are, 0 to 1
  bool said = false;    ///< the trait asked for is named, as employers name it
  bool pasted = false;  ///< the same in pasted words
  /// How surely it is shown when a story tells it, 0 to 1.
  [[nodiscard]] float strength() const;
  /// How surely it is claimed when no story tells it.
  [[nodiscard]] float claim() const;
};

/// The sentences of one answer against one brief; pasted words are left out. Everything it is made
/// with must outlive it.
class Matcher {
 public:
  Matcher(const Brief& brief, const FitInput& answer);

  /// `unit` is a place in the units given.
  [[nodiscard]] Match match(const Ask& ask, std::size_t unit) const;

  /// How near a word of the answer comes to any word that is asked for, 0 to 1.
  [[nodiscard]] float nearest_asked(std::size_t token) const;

  /// How near its sentences come to deeds of the traits asked for, from 0 to about 1.
  [[nodiscard]] float kin() const { return kin_; }

 private:
  struct Sentence {
    std::vector<ConductMark> deeds;
    Traits said = 0;
    Traits pasted = 0;
    StoredMeaning meaning{};
    float words = 0;
  };

  void take_conduct(const Brief& brief, const FitInput& answer);
  void take_words(const FitInput& answer);
  void take_kin(const FitInput& answer);

  const Brief& brief_;
  const Lexed& lexed_;
  std::vector<Sentence> sentences_;
  std::vector<bool> has_;  // by unit, then asked word
  float kin_ = 0;
};

}  // namespace ninety
