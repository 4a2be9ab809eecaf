// A posting and an organisation, made ready once so that many answers can be held against them.
//
//   const ninety::Conduct conduct(model);
//   const ninety::Brief brief(ninety::read_posting(text, model), std::nullopt, model, conduct);
//   const ninety::Fit fit = ninety::fit_of(reading, brief);
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "brief/brief.h"
#include "fit/conduct.h"
#include "fit/known_word.h"
#include "fit/pasted.h"
#include "reading/word_vector.h"

namespace ninety {

/// A word of what is asked for.
struct AskWord {
  std::uint32_t word = 0;  ///< in Brief::words
  float weight = 0;
};

enum class AskKind : std::uint8_t { competency, demand, challenge, value, mission };

/// One thing asked for: its name and evidence as words, traits and a mean vector.
struct Ask {
  AskKind kind = AskKind::competency;
  std::size_t index = 0;  ///< in its list of the Posting or the Organisation
  float weight = 1;       ///< 0 to 1
  std::vector<AskWord> words;
  float full = 1;           ///< weight of its words in a sentence that says all of it
  Traits named = 0;         ///< traits that its name asks for
  Traits meant = 0;         ///< those that only its evidence asks for
  StoredMeaning meaning{};  ///< rare words counting more
};

/// Immutable; may be shared by threads. `model` and `conduct` must outlive it.
class Brief {
 public:
  Brief(std::optional<Posting> posting, std::optional<Organisation> organisation,
        const Model& model, const Conduct& conduct);

  /// Null: there is none.
  [[nodiscard]] const Posting* posting() const { return posting_ ? &*posting_ : nullptr; }
  [[nodiscard]] const Organisation* organisation() const {
    return organisation_ ? &*organisation_ : nullptr;
  }
  [[nodiscard]] const std::vector<Ask>& asks() const { return asks_; }
  [[nodiscard]] const PhraseIndex& phrases() const { return phrases_; }
  [[nodiscard]] const Conduct& conduct() const { return conduct_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// How much a word of this key says of this job: its rarity when posting or organisation hold
  /// it, 1 for a name, 0 for what every posting has.
  [[nodiscard]] float told_by(WordKey key) const;
  /// The words of everything that is asked for, each once.
  [[nodiscard]] const std::vector<KnownWord>& words() const { return words_; }
  /// The place of a word among these; behind the last one when it is not asked for.
  [[nodiscard]] std::uint32_t number_of(WordKey key) const;
  /// All traits that posting and organisation ask for.
  [[nodiscard]] Traits valued() const { return valued_; }
  /// Whether the posting asks for speed.
  [[nodiscard]] bool asks_pace() const { return asks_pace_; }
  /// The share that each trait has in what the posting asks for; they sum to 1 when there are any.
  [[nodiscard]] const TraitValues& asked() const { return asked_; }
  /// The same of the organisation's values and mission.
  [[nodiscard]] const TraitValues& values() const { return values_; }

 private:
  void add_texts();
  void add_ask(AskKind kind, std::size_t index, float weight, std::string_view name,
               std::string_view text, const std::vector<Span>& evidence);
  void add_words(const Lexed& lexed);
  void take(std::string_view words, Traits& traits, float factor, Ask& ask, MeanVector& mean);
  [[nodiscard]] std::uint32_t add(const KnownWord& word);
  void share_traits();

  std::optional<Posting> posting_;
  std::optional<Organisation> organisation_;
  const Vocabulary& vocabulary_;
  const Conduct& conduct_;
  std::vector<Ask> asks_;
  std::vector<KnownWord> words_;
  PhraseIndex phrases_;
  std::unordered_map<WordKey, std::uint32_t> numbers_;  // places in words_
  std::unordered_map<WordKey, float> told_;
  Traits valued_ = 0;
  bool asks_pace_ = false;
  TraitValues asked_{};
  TraitValues values_{};
  TraitValues mentioned_{};  // by the posting, wherever it stands
};

}  // namespace ninety
