// The parts of an answer, and how far a word belongs to each.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "reading/lexed.h"
#include "reading/role.h"
#include "reading/word_vector.h"

namespace ninety {

/// Where a word stands, by the role it probably plays; `story` is situation, action and result.
enum class Part : std::uint8_t { thesis, situation, action, result, bridge, other, story, whole };
inline constexpr std::size_t kParts = 8;
inline constexpr std::array<std::string_view, kParts> kPartNames = {
    "thesis", "situation", "action", "result", "bridge", "other", "story", "answer"};

/// The probability that a word with these probabilities of roles belongs to a part.
[[nodiscard]] float weight_in(const RoleScores& probability, Part part);

/// A word that carries meaning of its own: neither frequent everywhere nor grammar.
[[nodiscard]] bool is_content(const Lexeme& lexeme);

/// Adds the word vector of token i with the weight that it has in a mean.
void add_word(const Lexed& lexed, std::size_t i, float weight, MeanVector& mean);

}  // namespace ninety
