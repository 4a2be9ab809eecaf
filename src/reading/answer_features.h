// What the answer models see: facts in steps, words and word classes by part, mean word vectors.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reading/answer_facts.h"
#include "reading/feature.h"
#include "reading/word_vector.h"

namespace ninety {

/// What a feature of kind `fact` speaks of. Stored in model files: numbers stay.
enum class Fact : std::uint32_t {
  share = 0,    ///< and the five after it: of each role
  surest = 10,  ///< as above
  mass = 20,    ///< as above
  pattern = 30,
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
  clause_role = 100,  ///< of a clause: how probable each role is
};

/// Added to the number of a class in a feature when its words are negated.
inline constexpr std::uint32_t kNegated = 100;

/// Appends the features of source, motivation and pitfalls: words, classes and groups by part.
void add_word_features(const Lexed& lexed, const RoleLabels& labels, const AnswerFacts& facts,
                       std::vector<Feature>& out);

/// The parts whose mean word vector the models of source and motivation see.
inline constexpr std::array kMeantParts = {Part::thesis, Part::story, Part::whole};
[[nodiscard]] std::array<Meaning, kMeantParts.size()> part_meanings(const Lexed& lexed,
                                                                    const RoleLabels& labels);

/// The mean word vector of a clause, which helps to tell whether the words of a pitfall stand in
/// it.
[[nodiscard]] Meaning clause_meaning(const Lexed& lexed, const Clause& clause);

/// Appends how probable each role is in a clause, for the same purpose.
void add_role_features(const RoleLabels& labels, const Clause& clause, std::vector<Feature>& out);

/// Appends the features of the framework: facts in buckets and classes by part.
void add_fact_features(const AnswerFacts& facts, std::vector<Feature>& out);

}  // namespace ninety
