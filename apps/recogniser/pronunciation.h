// How a word is said when the recogniser's dictionary does not know it: by the lexicon and the
// letter-to-sound rules of flite's cmulex (Black, Lenzo & Pagel 1998), in the phones of CMUdict.
//
//   pronunciation_of("kubernetes");   // "K AH B ER N IY T S"
//   syllables_of("K AH B ER N IY T S");  // 3
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ninety::speech {

/// Phones with spaces between them; never empty for a word with at least one of a–z. A word that
/// would have no vowel ("pbx") is spelled out.
[[nodiscard]] std::string pronunciation_of(std::string_view word);

/// The same with the ending of "mary's" or "tests'" after the phones of "mary", "tests".
[[nodiscard]] std::string with_possessive(std::string phones);

/// Vowels of a pronunciation.
[[nodiscard]] std::uint32_t syllables_of(std::string_view phones);

}  // namespace ninety::speech
