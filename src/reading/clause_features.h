// What the role model sees of one clause.
#pragma once

#include <span>
#include <vector>

#include "reading/clauses.h"
#include "reading/feature.h"
#include "reading/lexed.h"

namespace ninety {

/// Appends the features of `clause` that do not depend on where it stands.
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

/// Appends what the clauses on either side look like: subjects, first words and classes. Speech is
/// cut into short pieces that say little alone.
void add_neighbour_features(std::span<const Feature> before, std::span<const Feature> after,
                            std::vector<Feature>& out);

}  // namespace ninety
