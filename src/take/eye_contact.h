// Eye contact while speaking, from what the camera told of a take.
//
//   if (const auto eye = ninety::eye_contact(take)) eye->contact_share   // 0.71
//
// Only time from the first sound of speech to the last counts, without its pauses: who looks for
// the next word may look where they like. Time out of the picture is not towards the camera.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "take/take.h"
#include "take/transcript.h"

namespace ninety {

/// Away from the lens for so long or longer is a look away: shorter is a glance, or a half-caught
/// blink (convention; as in the pages, which find them).
inline constexpr double kShortestLookAway = 0.4;

struct SpokenLookAway {
  LookAway look;  ///< its time inside the answer
  WordRun words;  ///< said then, or as it began; may be empty
};

struct EyeContact {
  double contact_share = 0;  ///< 0 to 1, of the speaking time that was measured
  double contact_error = 0;  ///< half the width of the band around it; see `knows_screen`
  double speaking_s = 0;     ///< speaking time that was measured
  Calibration calibration = Calibration::assumed;
  std::vector<SpokenLookAway> look_aways;  ///< by time; out of the picture among them
  double longest_look_away_s = 0;          ///< 0: none
  double out_of_frame_s = 0;               ///< from the first sound of speech to the last
  std::size_t looks_at_numbers = 0;        ///< looks away that begin at a number

  /// Looks at a screen just below the lens are told from looks at it: of a person whose look at the
  /// screen is not known they mostly are not, and the share may be too high by far more than its
  /// error (docs/accuracy.md).
  [[nodiscard]] bool knows_screen() const { return calibration == Calibration::lens_and_screen; }
  /// Most looks away begin at a number, and more than one does.
  [[nodiscard]] bool at_numbers() const {
    return looks_at_numbers > 1 && 2 * looks_at_numbers > look_aways.size();
  }
};

/// Why not: a sentence for people. Pure and total; the take has a camera's figures.
[[nodiscard]] std::expected<EyeContact, std::string> eye_contact(const Take& take);

}  // namespace ninety
