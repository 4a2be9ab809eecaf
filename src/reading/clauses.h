// The pieces that get a role: sentences, cut further where a new clause may bring a new role.
#pragma once

#include <cstdint>
#include <vector>

#include "reading/lexed.h"

namespace ninety {

/// How a clause joins what stands before it; roles change more easily over some joints.
enum class Joint : std::uint8_t { start, sentence, mark, addition, so, but, comma, subject };
inline constexpr std::size_t kJoints = 8;

/// Tokens [first, last).
struct Clause {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;  ///< index of its sentence (0 throughout in a transcript)
  Joint joint = Joint::sentence;
};

/// Cuts a document into clauses: rather too often than too seldom; equal neighbours are merged
/// after the roles are known.
[[nodiscard]] std::vector<Clause> find_clauses(const Lexed& lexed);

}  // namespace ninety
