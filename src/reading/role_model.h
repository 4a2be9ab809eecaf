// The learned role models and how they label an answer: clause by clause where there is
// punctuation, word by word where there is none.
#pragma once

#include <span>
#include <vector>

#include "reading/chain.h"
#include "reading/clauses.h"
#include "reading/lexed.h"
#include "reading/linear_table.h"
#include "reading/role.h"

namespace ninety {

/// A chain over clauses.
struct ClauseModel {
  LinearTable weights;
  std::span<const float> steps;  ///< [joint][from][to]
};

/// A chain over words. Rows of `zones` hold one weight for each zone and role, rows of `pairs` one
/// for each pair place and role, so that a word is looked up once, not once for each neighbour.
struct WordModel {
  LinearTable zones;
  LinearTable pairs;
  LinearTable places;
  std::span<const float> steps;
};

struct RoleModel {
  ClauseModel written;
  ClauseModel spoken;
  WordModel words;

  RoleModel() = default;
  explicit RoleModel(SectionReader& reader);
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
  std::vector<std::vector<Feature>>
      clause_features;  ///< those of own_features; later models see them too
};

[[nodiscard]] RoleLabels label_roles(const Lexed& lexed, const RoleModel& model);

/// Features of every clause by itself.
[[nodiscard]] std::vector<std::vector<Feature>> own_features(const Lexed& lexed,
                                                             std::span<const Clause> clauses);

/// Features of every clause, places included: what both training and labelling see.
[[nodiscard]] std::vector<std::vector<Feature>> clause_features(const Lexed& lexed,
                                                                std::span<const Clause> clauses);

/// How the word at token i is reached: its clause's joint where a clause starts, else `sentence`,
/// which stands for "inside a clause" in the word chain.
[[nodiscard]] std::vector<std::uint8_t> word_joints(std::span<const Clause> clauses,
                                                    std::size_t tokens);

}  // namespace ninety
