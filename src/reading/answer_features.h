// What the answer models see: facts in steps, words and word classes by part, mean word vectors.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reading/answer_facts.h"
#include "reading/feature.h"

namespace ninety {

/// What a feature of kind `fact` speaks of; at most 64. Stored in model files: numbers stay.
enum class Fact : std::uint8_t {
  share = 0,   ///< and the five after it: of each role
  surest = 6,  ///< as above
  mass = 12,   ///< as above
  pattern = 18,
  order,
  content_before_thesis,
  thesis_words,
  thesis_sentences,
  echo,
  echo_meaning,
  link,
  link_meaning,
  first_person_action,
  we_action,
  passive_action,
  other_share_middle,
  habit,
  past,
  digits_in_result,
  measured_result,
  action_clauses,
  result_clauses,
  words,
  echo_alignment,
  link_alignment,
  clause_role,  ///< of a clause: how probable each role is
};

/// Appends how many words of each class stand in each part.
void add_class_features(const AnswerFacts& facts, std::vector<Feature>& out);

/// Appends facts in buckets and soft steps.
void add_fact_features(const AnswerFacts& facts, std::vector<Feature>& out);

/// Appends how probable each role is in a clause.
void add_role_features(const RoleLabels& labels, const Clause& clause, std::vector<Feature>& out);

inline constexpr float kLeastShare = 0.1F;  ///< a word counts where it belongs with this or more

/// How much each word counts: a word that comes back in the same zone counts half the second time
/// and not at all from the third, however often it is said.
[[nodiscard]] std::vector<float> word_weights(const Lexed& lexed, const RoleLabels& labels);

}  // namespace ninety
