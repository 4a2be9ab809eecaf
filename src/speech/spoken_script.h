// A script as one can say it aloud: every usual way of each number, sign and abbreviation, with the
// bytes of the script it stands for.
//
//   const auto script = read_aloud("We cut it by 30 %, Mr. Roe.");
//   // we cut it by thirty percent | mister roe
//   words_as_said(script, {"we", "cut", "it", "by", "thirty", "percent"});   // each with its span
//
// Pure and total: any bytes are a script; what nobody can say is passed over.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ninety::speech {

/// Words as the recogniser's dictionary writes them: letters said one by one are "p." "b." "x.".
using WordForms = std::vector<std::string>;

/// Something that is said as a whole: a word, a number with its sign, an abbreviation.
struct ScriptUnit {
  Span span;                    ///< bytes of the script
  std::vector<WordForms> ways;  ///< one at least, the most usual first; none of them empty
  bool ends_clause = false;     ///< a comma, or more, stands after it
  bool ends_sentence = false;
};

[[nodiscard]] std::vector<ScriptUnit> read_aloud(std::string_view script);

/// A spoken word and the part of the script it came from; several words may share a span.
struct ScriptWord {
  std::string text;  ///< as in SpokenWord
  Span span;
};

/// The words of the script, in the ways that occur in `said` (words as in SpokenWord), or else in
/// the usual way.
[[nodiscard]] std::vector<ScriptWord> words_as_said(std::span<const ScriptUnit> script,
                                                    std::span<const std::string> said);

/// The trigram model of the script for the recogniser (speech/script_model.h), with every way of
/// saying its units; empty when nothing can be said.
[[nodiscard]] std::string model_of(std::span<const ScriptUnit> script);

}  // namespace ninety::speech
