// Several takes of one answer: how often, and whether anything changed that chance does not
// explain.
//
//   const Practice practice = practise(takes, ranges);
//   if (practice.of(Measure::fillers_per_minute)->trend == Trend::better) …
//
// The recent half of the takes is held against the earlier half. Between their means lies a band of
// chance, and only what lies outside it is called a change:
//
//   half width = √( (t s)² Σc² + (z d)² Σ(Σ of c in a day)² ),   c = 1/n of the half, earlier < 0
//
// - s: standard deviation of the takes within their halves, pooled (the within-person spread of
//   Bland & Altman 1996, BMJ 313:744), but no less than takes of one person differ by anyway
//   (least_noise); t: Student's quantile for its n − 2 degrees of freedom, as in prediction
//   intervals for a mean (Hahn & Meeker 1991). Few takes make a wide band.
// - d: how much one person's days differ (day_noise). Takes of one day share their day, so that two
//   sittings are not taken for many (pseudoreplication, Hurlbert 1984); takes of unknown time count
//   as days of their own.
// - All measures are looked at together, so t and z are widened by the procedure of Benjamini &
//   Hochberg (1995): when nothing changed at all, any of them shows a change in at most about 5 of
//   100 histories.
//
// A recording that comes twice tells nothing new: takes whose figures are those of another take
// count once. Takes are supposed to be independent within a day.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "take/earlier.h"

namespace ninety {

/// What a take was made as (take/ladder.h).
enum class TakeKind : std::uint8_t { cold, cued, retake, next_day, free };
inline constexpr std::array<std::string_view, 5> kTakeKindNames = {"cold", "cued", "retake",
                                                                   "next_day", "free"};
[[nodiscard]] constexpr std::string_view name_of(TakeKind kind) {
  return kTakeKindNames[static_cast<std::size_t>(kind)];
}
[[nodiscard]] std::optional<TakeKind> take_kind_from(std::string_view name);

struct PracticeTake {
  std::string id = {};  // NOLINT(readability-redundant-member-init)
  /// Seconds since 1970-01-01T00:00Z; nothing: not known.
  std::optional<double> at = {};  // NOLINT(readability-redundant-member-init)
  TakeKind kind = TakeKind::free;
  Figures figures = {};
};

/// The wide range of a norm; a side that is absent is open.
struct MeasureRange {
  std::optional<double> low;
  std::optional<double> high;
  /// Below 0: so far under it; above 0: over it; 0: inside.
  [[nodiscard]] double beyond(double value) const;
};
/// By Measure; nothing: the measure is shown without judgement.
using MeasureRanges = std::array<std::optional<MeasureRange>, kMeasures>;

enum class Trend : std::uint8_t {
  too_few,        ///< fewer than kFewestForTrend takes have the figure
  no_difference,  ///< none that can be told from chance
  different,      ///< a change, but inside the range, across it, or of a measure without one
  better,         ///< a change nearer to the range, or into it
  worse,          ///< a change away from the range, or out of it
};
[[nodiscard]] constexpr std::string_view name_of(Trend trend) {
  constexpr std::string_view kNames[] = {"too_few", "no_difference", "different", "better",
                                         "worse"};
  return kNames[static_cast<std::size_t>(trend)];
}

inline constexpr std::uint32_t kFewestForTrend = 4;
inline constexpr double kShortestTake = 3;  ///< seconds; what is shorter is no take of an answer

struct PracticeValue {
  std::size_t take = 0;  ///< index into Practice::takes
  double value = 0;
};

/// The recent half of the takes against the earlier half.
struct Change {
  double before = 0;  ///< mean of the earlier half
  double now = 0;     ///< mean of the recent half
  std::uint32_t takes_before = 0;
  std::uint32_t takes_now = 0;
  double low = 0;  ///< the band of chance around `before`, in which `now` falls without a change
  double high = 0;
  [[nodiscard]] bool outside() const { return now < low || now > high; }
};

struct MeasureTrend {
  Measure measure = Measure::duration_s;
  std::vector<PracticeValue> values;  ///< in order of time
  std::uint32_t recordings = 0;       ///< different ones that have the figure
  std::optional<MeasureRange> range;
  double noise = 0;              ///< standard deviation of one take without a change
  std::optional<Change> change;  ///< nothing with too few takes
  Trend trend = Trend::too_few;
  /// Mean of the recent half, or of all values when they are too few.
  [[nodiscard]] double level() const;
  [[nodiscard]] bool in_range() const { return range && range->beyond(level()) == 0; }
};

struct Practice {
  std::vector<PracticeTake> takes;     ///< all, in order of time
  std::uint32_t recordings = 0;        ///< different ones with speech of kShortestTake or more
  std::uint32_t days = 0;              ///< of them; 0: a time is not known
  std::vector<MeasureTrend> measures;  ///< those with a value, in order of Measure

  /// nullptr: no take has it. Lives as long as the Practice.
  [[nodiscard]] const MeasureTrend* of(Measure measure) const;
};

/// In order of time; those without a time come first, as given. Figures and times that are not
/// finite are left out.
[[nodiscard]] std::vector<PracticeTake> in_order(std::span<const PracticeTake> takes);

struct PracticeOptions {
  MeasureRanges ranges = {};      // NOLINT(readability-redundant-member-init)
  std::int32_t seconds_east = 0;  ///< of UTC: where a day begins
};

/// Pure and total; the order of takes with a time does not matter.
[[nodiscard]] Practice practise(std::span<const PracticeTake> takes,
                                const PracticeOptions& options = {});

}  // namespace ninety
