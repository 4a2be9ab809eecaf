// What is counted once of a whole answer, for all answer models and for the evidence.
#pragma once

#include <array>
#include <cstdint>

#include "reading/parts.h"
#include "reading/role_model.h"
#include "reading/word_vector.h"

namespace ninety {

/// The parts whose mean word vector is known.
inline constexpr std::array kMeantParts = {Part::thesis, Part::story, Part::bridge, Part::whole};
using PartMeanings = std::array<Meaning, kMeantParts.size()>;

/// Everything counted once for all answer models. Weights of words are probabilities of roles, so
/// that nothing jumps when a label flips.
struct AnswerFacts {
  float words = 0;
  std::array<float, kRoles> share{};   ///< of words; sums to 1
  std::array<float, kRoles> surest{};  ///< highest probability of the role at any clause
  std::array<float, kParts> mass{};    ///< expected words of each part
  /// hits[class][part]: expected number of words of the class there, negated ones apart.
  std::array<std::array<float, kParts>, 64> hits{};
  std::array<std::array<float, kParts>, 64> negated{};
  std::uint32_t pattern = 0;  ///< which roles occur: one bit a role
  std::uint32_t order = 0;    ///< order of first thesis, evidence, bridge (see order_of)
  std::uint32_t content_before_thesis =
      0;  ///< sentences with content before the first thesis; 9 = no thesis
  std::uint32_t thesis_words = 0;  ///< of the opening run of thesis
  std::uint32_t thesis_sentences = 0;
  float echo = 0;            ///< how far the bridge takes up words of the thesis, 0 to 1
  float echo_meaning = 0;    ///< cosine of their mean vectors
  float echo_alignment = 0;  ///< mean closest cosine of thesis words in the bridge
  float link_alignment = 0;
  PartMeanings meanings{};
  float link = 0;  ///< same between thesis and action with its situation
  float link_meaning = 0;
  float first_person_action = 0;  ///< share of action clauses with "I"
  float we_action = 0;
  float passive_action = 0;
  float other_share_middle = 0;  ///< share of `other` after the first content sentence
  float habit = 0;               ///< habit words in the story, per 20 words
  float past = 0;                ///< past verbs in the story, per 10 words
  bool digits_in_result = false;
  bool measured_result = false;  ///< number or change with a unit, or a named countable effect
  std::uint32_t action_clauses = 0;
  std::uint32_t result_clauses = 0;
};

/// True when a clause tells a number with what it counts, or a countable thing that stopped.
[[nodiscard]] bool clause_measures(const Lexed& lexed, const Clause& clause);

[[nodiscard]] AnswerFacts answer_facts(const Lexed& lexed, const RoleLabels& labels);

}  // namespace ninety
