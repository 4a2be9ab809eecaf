// Recognition held against recordings whose words are known: a folder with manifest.json, each
// `files` entry with `file`, `reference` (lower-case words) and `source`; `deviated_scripts` by
// source are scripts that say something else than was said.
//
//   std::fputs(text_of(word_figures("recordings", tell)).c_str(), stdout);
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ninety::train {

/// Word errors: substitutions, deletions and insertions over reference words.
struct WordErrors {
  std::uint32_t words = 0;
  std::uint32_t errors = 0;
  [[nodiscard]] double rate() const { return words == 0 ? 0.0 : double(errors) / double(words); }
};

/// Script words that were not said: which ones the recogniser's words tell, and which there are.
struct Skipped {
  std::uint32_t told = 0;
  std::uint32_t there = 0;
  std::uint32_t both = 0;
  [[nodiscard]] double precision() const { return told == 0 ? 1.0 : double(both) / double(told); }
  [[nodiscard]] double recall() const { return there == 0 ? 1.0 : double(both) / double(there); }
};

/// Fillers that were cut in (`inserted_fillers` [{start, end}]), with the script that was said.
struct DecidedFillers {
  std::uint32_t inserted = 0;
  std::uint32_t found = 0;
  std::uint32_t false_ones = 0;  ///< in recordings without inserted ones
  double clean_seconds = 0;      ///< of these
};

struct WordFigures {
  std::map<std::string, WordErrors> exact;  ///< by kind of recording: "original", "pauses" …
  std::map<std::string, WordErrors> deviating;
  WordErrors stock;  ///< without a script, originals only
  Skipped skipped;   ///< in deviating scripts, originals only
  DecidedFillers fillers;
  DecidedFillers fillers_without_script;  ///< originals and those with inserted ones only
  double seconds = 0;                     ///< of sound recognised with a script
  double wall_seconds = 0;                ///< that it took
  std::uint32_t failures = 0;
};

/// Levenshtein distance of words.
[[nodiscard]] std::uint32_t word_errors(const std::vector<std::string>& reference,
                                        const std::vector<std::string>& said);

/// `tell` gets a line for each recording; throws std::runtime_error when there is no manifest.
[[nodiscard]] WordFigures word_figures(const std::string& folder,
                                       const std::function<void(const std::string&)>& tell);

[[nodiscard]] std::string text_of(const WordFigures& figures);

}  // namespace ninety::train
