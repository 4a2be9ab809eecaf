// What the sound tells, held against recordings that were edited on purpose: a folder with
// manifest.json, each of its `files` with `file`, `kind`, `source` (whose original has the kind
// "original") and what was done: `inserted_pauses` [{t, len}], `inserted_fillers` [{start, end}],
// `pitch_range_factor`.
//
//   std::fputs(text_of(sound_figures("recordings", tell)).c_str(), stdout);
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ninety::train {

/// Pauses that were cut in. The error of a length is against the pause found in the original at the
/// same place; pauses cut into the same silence share one error.
struct PauseFigures {
  std::uint32_t inserted = 0;
  std::uint32_t found = 0;
  double error = 0;  ///< mean of the absolute errors, seconds
  double worst = 0;
};

/// Fillers that were cut in, and candidates beside them. Words decide later which ones are fillers.
struct FillerFigures {
  std::uint32_t inserted = 0;
  std::uint32_t found = 0;
  std::uint32_t found_steady = 0;
  double clean_seconds = 0;  ///< of originals
  std::uint32_t clean_candidates = 0;
  std::uint32_t clean_steady = 0;
};

struct PitchFigures {
  std::string file;
  double sd_semitones = 0;
  std::optional<double> praat;           ///< the same by Praat, when it is installed
  std::optional<double> of_original;     ///< share of the original's
  std::optional<double> intended_share;  ///< pitch_range_factor
};

struct SoundFigures {
  PauseFigures pauses;
  FillerFigures fillers;
  std::vector<PitchFigures> pitch;
  double seconds = 0;       ///< of sound
  double wall_seconds = 0;  ///< that decoding and measuring took
  std::vector<std::string> refused;
};

/// `tell` gets a line for each recording; throws std::runtime_error when there is no manifest.
[[nodiscard]] SoundFigures sound_figures(const std::string& folder,
                                         const std::function<void(const std::string&)>& tell);

[[nodiscard]] std::string text_of(const SoundFigures& figures);

}  // namespace ninety::train
