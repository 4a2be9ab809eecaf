// Numbers with the signs around them, as one says them.
//
//   spoken_amount({.digits = "2.5", .scale = "million", .currency = "$"});
//   // {"two point five million dollars", …}
//   spelled("h2o");   // "h. two o."
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ninety::speech {

struct Amount {
  std::string_view digits;  ///< as written, lower case: "1,200", "3m", "21st", "9:30"
  /// "million" after a currency's number
  std::string_view scale = {};  // NOLINT(readability-redundant-member-init)
  /// "$", "£" … before it
  std::string_view currency = {};  // NOLINT(readability-redundant-member-init)
  /// "%", "°" … after it
  std::string_view sign = {};  // NOLINT(readability-redundant-member-init)
};

/// Ways of saying it, blanks between words, the most usual first; none when it is no number.
[[nodiscard]] std::vector<std::string> spoken_amount(const Amount& amount);

/// "h2o", "3d", a serial number: letters as the dictionary names them (speech/spelling.h) and
/// numbers between them, blanks between words. Numbers too long for a name go digit by digit.
[[nodiscard]] std::string spelled(std::string_view token);

}  // namespace ninety::speech
