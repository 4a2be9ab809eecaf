// Which traits the words of a text ask for, show in deeds, or contradict.
//
//   const ninety::Conduct conduct(ninety::Model::builtin());
//   for (const ConductMark& mark : conduct.marks_in(lexed)) shown[mark.trait] += mark.weight;
//
// Postings are read by the stems of their words, stories by their forms: "checked" tells of a deed,
// "check" and "checks" mostly of something else.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "fit/cue_index.h"
#include "fit/known_word.h"
#include "reading/lexed.h"
#include "reading/model.h"

namespace ninety {

inline constexpr std::size_t kMostTraits = 64;
/// A bit for each trait of the table.
using Traits = std::uint64_t;
/// A number for each trait.
using TraitValues = std::array<float, kMostTraits>;

[[nodiscard]] constexpr Traits bit_of(std::size_t trait) { return Traits{1} << trait; }

enum class ConductKind : std::uint8_t {
  deed,       ///< shows a trait
  against,    ///< shows its opposite
  haste,      ///< speed for its own sake
  disregard,  ///< of others, of rules, of the truth
  display     ///< success before an audience
};

/// A cue that starts at a token of a story.
struct ConductMark {
  std::uint32_t token = 0;
  ConductKind kind = ConductKind::deed;
  std::uint8_t trait = 0;  ///< of a deed and of what is against one
  float weight = 0;        ///< of a phrase 1, of a single word less: it may mean something else
};

/// A trait that is asked for in the words that start at a token.
struct TraitAsked {
  std::uint32_t token = 0;
  std::uint8_t trait = 0;
};

/// Read-only once made; may be shared by threads. Making one takes some milliseconds.
class Conduct {
 public:
  explicit Conduct(const Model& model);

  /// In the order of the tokens; for each token, kind and trait once.
  [[nodiscard]] std::vector<ConductMark> marks_in(const Lexed& story) const;
  /// In the order of the tokens; for each token and trait once.
  [[nodiscard]] std::vector<TraitAsked> asked_in(const Lexed& text) const;
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
  /// For each trait the direction of its deeds among word vectors, apart from what all have.
  [[nodiscard]] const std::vector<StoredMeaning>& directions() const { return directions_; }
  /// Whether `traits` have the one of this name.
  [[nodiscard]] bool has(Traits traits, std::string_view name) const;

 private:
  struct Label {
    ConductKind kind = ConductKind::deed;
    std::uint8_t trait = 0;
    float weight = 0;
  };

  void learn_asks(const std::string& cues, std::size_t trait, const Vocabulary& vocabulary);
  void learn(const std::string& cues, ConductKind kind, std::size_t trait);
  void find_directions(const std::vector<Meaning>& deeds);

  std::vector<std::string> names_;
  std::vector<StoredMeaning> directions_;
  std::vector<Label> labels_;
  CueIndex forms_;  // labels are places in labels_
  CueIndex asks_;   // labels are traits
};

}  // namespace ninety
