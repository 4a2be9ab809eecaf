// Small closed groups of words that tell where a clause may start, and the endings of verbs. Found
// once for each word of the vocabulary, so that reading an answer compares no strings.
#pragma once

#include <cstdint>
#include <string_view>

namespace ninety {

/// A bit for each group.
using WordGroups = std::uint32_t;

inline constexpr WordGroups kSubjectWord = 1U << 0U;     ///< may be a subject: "I", "the", "people"
inline constexpr WordGroups kSubjectPronoun = 1U << 1U;  ///< can be nothing else
inline constexpr WordGroups kSoAfterComma = 1U << 2U;    ///< "so", "which", "because" …
inline constexpr WordGroups kButAfterComma = 1U << 3U;   ///< "but", "although" …
inline constexpr WordGroups kSoInside = 1U << 4U;        ///< opens a clause without a comma
inline constexpr WordGroups kRelative = 1U << 5U;        ///< "which", "when", "where"
inline constexpr WordGroups kLeadsToSubject = 1U << 6U;  ///< a subject behind it starts no clause
inline constexpr WordGroups kAnd = 1U << 7U;
inline constexpr WordGroups kBut = 1U << 8U;
inline constexpr WordGroups kPastEnding = 1U << 9U;       ///< four letters or more with "ed"
inline constexpr WordGroups kLongPastEnding = 1U << 10U;  ///< five or more
inline constexpr WordGroups kGerundEnding = 1U << 11U;    ///< six or more with "ing"
inline constexpr WordGroups kFourLetters = 1U << 12U;     ///< or more

/// The groups of a folded word.
[[nodiscard]] WordGroups groups_of(std::string_view word);

}  // namespace ninety
