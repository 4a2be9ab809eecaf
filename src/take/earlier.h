// A take against the same person's earlier ones: their own baseline, with a band of noise, so that
// progress is not invented.
//
//   const auto change = ninety::compare("words_per_minute", 171, earlier);
//   if (change && change->direction == Direction::above) …
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ninety {

/// What is compared, by the names of the report.
enum class Measure : std::uint8_t {
  duration_s,
  words_per_minute,
  articulation_rate_sps,
  fillers_per_minute,
  long_pauses_per_minute,
  sd_semitones,
  median_hz,
  integrated_lufs,
  contact_share,  // from here on with a camera only
  longest_look_away_s,
  head_turning_deg,
  nods_per_minute,
  expressiveness,
  wrists_seen_share
};
inline constexpr std::size_t kMeasures = 14;
inline constexpr std::array<std::string_view, kMeasures> kMeasureNames = {
    "duration_s",          "words_per_minute",       "articulation_rate_sps",
    "fillers_per_minute",  "long_pauses_per_minute", "sd_semitones",
    "median_hz",           "integrated_lufs",        "contact_share",
    "longest_look_away_s", "head_turning_deg",       "nods_per_minute",
    "expressiveness",      "wrists_seen_share"};
[[nodiscard]] constexpr std::string_view name_of(Measure measure) {
  return kMeasureNames[static_cast<std::size_t>(measure)];
}
[[nodiscard]] std::optional<Measure> measure_from(std::string_view name);

/// For people: "pace" in "words a minute".
struct MeasureWords {
  std::string_view name;
  std::string_view unit;
  int decimals = 0;  ///< that say something
};
inline constexpr std::array<MeasureWords, kMeasures> kMeasureWords = {
    {{"length", "seconds", 0},
     {"pace", "words a minute", 0},
     {"syllable rate", "syllables a second", 1},
     {"filler rate", "a minute", 1},
     {"long pauses", "a minute", 1},
     {"pitch spread", "semitones", 1},
     {"pitch", "hertz", 0},
     {"loudness", "LUFS", 1},
     {"eye contact", "of the speaking time", 2},
     {"longest look away", "seconds", 1},
     {"movement of the head", "degrees", 1},
     {"nods", "a minute", 1},
     {"movement of the face", "hundredths of the distance of the eyes", 1},
     {"hands in view", "of the time", 2}}};
[[nodiscard]] constexpr const MeasureWords& words_of(Measure measure) {
  return kMeasureWords[static_cast<std::size_t>(measure)];
}

/// The figures of one take; absent: not measured.
using Figures = std::array<std::optional<double>, kMeasures>;

enum class Direction : std::uint8_t { below, within, above };
[[nodiscard]] constexpr std::string_view name_of(Direction direction) {
  constexpr std::string_view kNames[] = {"below", "within", "above"};
  return kNames[static_cast<std::size_t>(direction)];
}

struct Comparison {
  Measure measure = Measure::duration_s;
  double now = 0;
  std::uint32_t takes = 0;  ///< earlier ones that have this figure
  double mean = 0;          ///< of them
  double low = 0;           ///< the band in which another take would fall by chance
  double high = 0;
  Direction direction = Direction::within;
};

/// How much takes of one answer by one person differ at least when nothing was changed, as a
/// standard deviation; docs/norms.md.
[[nodiscard]] double least_noise(Measure measure, double mean);

/// How much one person's days differ when nothing was changed, as a standard deviation; of pitch
/// and loudness after Brown, Morris & Murry (1996), docs/norms.md.
[[nodiscard]] double day_noise(Measure measure, double mean);

/// The band is mean ± t s √(1 + 1/n), a prediction interval of 95 per cent (Hahn & Meeker 1991),
/// where s is the standard deviation of the earlier takes, but no narrower than with what one
/// person's takes differ by anyway (least_noise); with one earlier take that figure is all there
/// is. Nothing when either side lacks the figure.
[[nodiscard]] std::optional<Comparison> compare(Measure measure, std::optional<double> now,
                                                std::span<const Figures> earlier);

}  // namespace ninety
