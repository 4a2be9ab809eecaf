// The learned role models and how they label an answer: clause by clause where there is
// punctuation, word by word where there is none.
#pragma once

#include <span>
#include <vector>

#include "reading/chain.h"
#include "reading/clauses.h"
#include "reading/feature_lists.h"
#include "reading/lexed.h"
#include "reading/near_words.h"
#include "reading/role.h"
#include "reading/second_look.h"
#include "reading/weight_table.h"

namespace ninety {

inline constexpr std::size_t kPitfalls = 5;  ///< Trait::P_personal … P_no_drive

/// Columns of the tables of clauses: the roles, then whether the words of a pitfall stand there
/// (AnswerModel's flags), which is asked of the same words.
inline constexpr std::size_t kClauseColumns = kRoles + kPitfalls;
using ClauseScores = RowTable<kClauseColumns>::Scores;

/// A chain over clauses.
struct ClauseModel {
  RowTable<kClauseColumns> words;  ///< by word: of each word of the clause
  RowTable<kClauseColumns> first;  ///< by word: of the word that starts it
  PairTable<kClauseColumns> pairs;
  PairTable<kClauseColumns> first_pairs;
  RowTable<kRoles> before_first;  ///< by word: of the first word of the clause before; speech only
  RowTable<kRoles> after_first;
  RowTable<kClauseColumns> small;  ///< by small_index: everything else
  Steps steps;

  ClauseModel() = default;
  explicit ClauseModel(SectionReader& reader);
};

/// Weights of the roles in one zone or pair place, in whole vector registers.
inline constexpr std::size_t kZoneWidth = 8;

/// A chain over words. Rows of `zones` hold one weight for each zone and role, rows of `pairs` one
/// for each pair place and role, so that a word is looked up once, not once for each neighbour.
struct WordModel {
  RowTable<kZones.size() * kZoneWidth> zones;    ///< by word
  RowTable<kZones.size() * kZoneWidth> classes;  ///< by class: of words in a phrase of the class
  PairTable<kPairPlaces.size() * kZoneWidth> pairs;
  RowTable<kRoles> places;  ///< by word_place
  Steps steps;

  WordModel() = default;
  explicit WordModel(SectionReader& reader);
};

struct RoleModel {
  ClauseModel written;
  ClauseModel spoken;
  WordModel words;
  SecondLook written_again;

  RoleModel() = default;
  explicit RoleModel(SectionReader& reader);

  [[nodiscard]] const ClauseModel& of(const Document& document) const {
    return document.punctuated() ? written : spoken;
  }
};

/// Scale of the features of one word: the sum over its neighbourhood has about a hundred.
inline constexpr float kNearScale = 0.5F;
/// In speech the word model and the logarithm of the clause model's probability are added with
/// these weights (chosen by cross-validation, docs/accuracy.md).
inline constexpr float kWordShare = 0.8F;
inline constexpr float kClauseShare = 0.1F;

struct RoleLabels {
  std::vector<Clause> clauses;
  std::vector<Role> token_role;  ///< of every token
  std::vector<RoleScores> token_probability;
  std::vector<std::array<float, kPitfalls>> flag_scores;  ///< of every clause
  std::uint32_t known_pairs = 0;  ///< neighbouring words that the model has seen together
};

[[nodiscard]] RoleLabels label_roles(const Lexed& lexed, const RoleModel& model);

/// What the chain over clauses says, which the second look is trained on. Fills the clauses, flag
/// scores and known pairs of `labels`.
[[nodiscard]] FirstLook first_look(const Lexed& lexed, const RoleModel& model, RoleLabels& labels);

/// Features of every clause beside its words: what both training and labelling see.
[[nodiscard]] FeatureLists clause_features(const Lexed& lexed, std::span<const Clause> clauses);
/// … and those of its neighbours: none for a written clause.
void add_neighbours(const Lexed& lexed, const FeatureLists& own, std::size_t clause,
                    std::vector<Feature>& out);

/// How the word at token i is reached: its clause's joint where a clause starts, else `sentence`,
/// which stands for "inside a clause" in the word chain.
[[nodiscard]] std::vector<std::uint8_t> word_joints(std::span<const Clause> clauses,
                                                    std::size_t tokens);

}  // namespace ninety
