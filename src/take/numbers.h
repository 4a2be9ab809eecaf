// A number as people say it: every usual way, the most usual first.
//
//   ninety::spoken_number("2016")   // {"twenty sixteen", "two thousand sixteen", …}
//   ninety::spoken_number("3.5")    // {"three point five"}
//   ninety::spoken_number("21st")   // {"twenty first"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ninety {

/// `digits` may hold commas between groups, one decimal point and an ordinal's ending. Lower-case
/// words with blanks between them; empty when it is no number, or one of more than fifteen digits.
[[nodiscard]] std::vector<std::string> spoken_number(std::string_view digits);

/// Part of a spoken number: "forty", "hundred", "percent". Not "one", which is mostly a pronoun.
[[nodiscard]] bool is_number_word(std::string_view word);

}  // namespace ninety
