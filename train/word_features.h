// What training sees of a word: the word itself and what it shares with others, so that a rare word
// is judged by its kin. Folded into one row for each word afterwards (WordFolder), the engine looks
// up words alone.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "reading/clauses.h"
#include "reading/feature.h"
#include "reading/lexed.h"
#include "reading/role_model.h"
#include "train/trained.h"

namespace ninety::train {

/// What a weight is shared by.
enum class Sharing : std::uint8_t { word, stem, group, word_class, dimension };

[[nodiscard]] constexpr FeatureKey shared_key(FeatureKind kind, Sharing sharing, std::uint32_t id,
                                              std::uint32_t b = 0) {
  return feature_key(kind, (static_cast<std::uint32_t>(sharing) << 24U) | id, b);
}

/// A class of words in a zone around a word of speech.
[[nodiscard]] constexpr FeatureKey near_class_key(std::uint32_t word_class, std::uint32_t zone) {
  return shared_key(FeatureKind::near_word, Sharing::word_class, word_class, zone);
}

/// Appends the words of a clause, their pairs, and the sum of their vectors.
void add_clause_words(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out);
/// Appends the first words of the clauses on either side (speech only).
void add_neighbour_words(const Lexed& lexed, std::span<const Clause> clauses, std::size_t clause,
                         std::vector<Feature>& out);
/// Appends all that a word of speech is labelled by; its place comes last.
void add_near_features(const Lexed& lexed, std::uint32_t word, std::vector<Feature>& out);
/// Appends the words of an answer by role, for source, motivation and pitfalls.
void add_topic_words(const Lexed& lexed, const RoleLabels& labels, std::vector<Feature>& out);
/// … and for the criteria.
void add_frame_words(const Lexed& lexed, const RoleLabels& labels, std::vector<Feature>& out);

/// The weights of any word at one place, with all that it shares.
class WordFolder {
 public:
  /// `b`: as in the feature's key; `scale` multiplies everything; `only`: no other sharing counts.
  WordFolder(const Trained& trained, const Vocabulary& vocabulary, FeatureKind kind,
             std::uint32_t b = 0, double scale = 1, std::optional<Sharing> only = {});
  /// row[k] += weight of column k, for trained.columns columns.
  void add(WordId word, double* row) const;

 private:
  const Trained& trained_;
  const Vocabulary& vocabulary_;
  FeatureKind kind_;
  std::uint32_t b_;
  double scale_;
  std::optional<Sharing> only_;
  std::array<const double*, kDimensions> dimensions_{};
};

/// Zones of topics: thesis, story, bridge, other; a stem counts half in the whole answer too.
inline constexpr std::array<std::uint32_t, kRoles> kTopicZones = {0, 1, 1, 1, 2, 3};
inline constexpr std::uint32_t kWholeZone = 7;
inline constexpr std::uint32_t kRoleZone = 8;  ///< and the roles after it: of words, not stems
inline constexpr double kWholeShare = 0.5;
inline constexpr double kFrameWordScale = 0.7;  // chosen by cross-validation

}  // namespace ninety::train
