// Words as the recogniser knows them: a–z and apostrophes.
//
//   plain_letters("Café’s");     // "cafe's"
//   texts_of_form("a.m.");       // {"a", "m"}
//   as_written("i'm");           // "I'm"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ninety::speech {

/// Lower case, accents taken off, "æ" → "ae", curly apostrophes straight; anything else left out.
/// Apostrophes stay between letters and at the end after an s ("tests'"). Empty when no letter of
/// the Latin alphabet is there.
[[nodiscard]] std::string plain_letters(std::string_view word);

/// Words of a transcript for one entry of the dictionary: "p." → "p", "mr." → "mister",
/// "e-mail" → "email", "co-founder" → "co", "founder".
[[nodiscard]] std::vector<std::string> texts_of_form(std::string_view form);

/// As it stands in a sentence: "i" → "I", "i'm" → "I'm"; any other word as it is.
[[nodiscard]] std::string as_written(std::string word);

/// Letters one by one as the dictionary names them, so that "a" is not the article: "ai" → "a.",
/// "i.".
[[nodiscard]] std::vector<std::string> letter_forms(std::string_view letters);

}  // namespace ninety::speech
