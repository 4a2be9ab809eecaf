// The pieces of an answer that can show something: its sentences, or in unpunctuated speech
// stretches of some clauses; each with what its words do.
//
//   for (const ninety::AnswerUnit& unit : ninety::units_of(reading, lexed)) if (unit.story > 0.5F) ...
#pragma once

#include <cstdint>
#include <vector>

#include "reading/lexed.h"
#include "reading/reading.h"

namespace ninety {

/// Tokens [first, last) of the answer.
struct AnswerUnit {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Span span;
  RoleScores roles{};  ///< mean probabilities over its words
  float story = 0;     ///< of situation, action and result together
  float bridge = 0;
};

[[nodiscard]] std::vector<AnswerUnit> units_of(const Reading& reading, const Lexed& lexed);

}  // namespace ninety
