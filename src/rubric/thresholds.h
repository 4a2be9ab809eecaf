// The fixed numbers of judging, in one place. What a person may set is in Norms; docs/norms.md
// gives the reason for each.
#pragma once

namespace ninety {

inline constexpr float kPitfallFires = 0.5F;     ///< from this probability on a pitfall is shown
inline constexpr float kPitfallDoubtful = 0.3F;  ///< from here on it is a doubt

/// From this much opposite conduct on, a story does not fit whatever else it shows (FitParts).
inline constexpr float kOpposed = 0.6F;

/// How surely a story must show a value for the full score of T4, and what an organisation's values
/// weigh in V1.
inline constexpr float kValueFull = 0.6F;
inline constexpr float kValuesShare = 0.3F;

/// How far around the two limits a counted score falls from 1 to 0, so that a few words never make
/// a jump. With the default norms: 0.20 to 0.45 of the answer, and 30 to 62 words.
inline constexpr float kContextMarginBelow = 0.13F;
inline constexpr float kContextMarginAbove = 0.05F;
inline constexpr float kThesisMargin = 6;

/// How far beyond its band a delivery is still partly there: shares of the norms for the length (45
/// to 120 seconds with the default norms), words a minute for the pace (95 to 195).
inline constexpr float kDurationMarginBelow = 0.25F;
inline constexpr float kDurationMarginAbove = 0.34F;
inline constexpr float kPaceMarginBelow = 25;
inline constexpr float kPaceMarginAbove = 35;

inline constexpr double kRecitedShown = 0.5;  ///< from here on a recited delivery is a possibility
inline constexpr float kPartWhole = 0.75F;    ///< share of a planned part that scores in full

}  // namespace ninety
