// What the role model sees of one clause.
#pragma once

#include <span>
#include <vector>

#include "reading/clauses.h"
#include "reading/feature.h"
#include "reading/lexed.h"

namespace ninety {

/// Values of `a` in features of kind subject_verb beside 1 + the class of a pronoun.
inline constexpr std::uint32_t kNoSubject = 0;
inline constexpr std::uint32_t kAnyVerb = 6;
inline constexpr std::uint32_t kNoNeighbour = 7;

/// Appends the features of `clause` that neither name a word nor depend on where it stands; its
/// words and pairs of words have tables of their own.
void add_clause_features(const Lexed& lexed, const Clause& clause, std::vector<Feature>& out);

/// Appends the features of where it stands: counted from the start only, never from the end
/// (an answer being typed has no end, and the usual order would be read into unusual answers).
/// `sentence`: index of its sentence, `clause`: index of the clause, `words_before`: words before
/// it.
struct Place {
  std::uint32_t sentence = 0;
  std::uint32_t clause = 0;
  std::uint32_t words_before = 0;
};
void add_place_features(const Place& place, bool punctuated, std::vector<Feature>& out);

/// Appends what the clauses on either side look like (nullptr: there is none): subjects and
/// classes. Speech is cut into short pieces that say little alone.
void add_neighbour_features(const std::span<const Feature>* before,
                            const std::span<const Feature>* after, std::vector<Feature>& out);

}  // namespace ninety
