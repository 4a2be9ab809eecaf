#include "rubric/practice_judging.h"

#include <algorithm>
#include <cmath>
#include <string>

#include <fmt/core.h>

namespace ninety {
namespace {

constexpr std::size_t kMostValues = 8;  // of one measure in a note

/// "182, 176, 151, 149", the last ones when there are many.
std::string values_of(const MeasureTrend& trend) {
  const auto shown = std::min(trend.values.size(), kMostValues);
  std::string words = shown < trend.values.size() ? "… " : "";
  for (auto i = trend.values.size() - shown; i < trend.values.size(); ++i)
    words += fmt::format("{:.{}f}{}", trend.values[i].value, words_of(trend.measure).decimals,
                         i + 1 < trend.values.size() ? ", " : "");
  return words;
}

/// "; better: pace (182, 176, 151, 149 words a minute)", empty without such measures.
std::string listed(const Practice& practice, Trend trend) {
  std::string words;
  for (const auto& measure : practice.measures) {
    if (measure.trend != trend) continue;
    const auto& named = words_of(measure.measure);
    words +=
        fmt::format("{}{} ({} {})", words.empty() ? fmt::format("; {}: ", name_of(trend)) : ", ",
                    named.name, values_of(measure), named.unit);
  }
  return words;
}

std::string note_of(const Practice& practice) {
  std::string note = fmt::format("{} takes", practice.recordings);
  if (practice.days > 0)
    note += fmt::format(" on {} day{}", practice.days, practice.days == 1 ? "" : "s");
  const auto better = listed(practice, Trend::better);
  const auto worse = listed(practice, Trend::worse);
  note += better + worse;
  std::string inside;
  for (const auto& measure : practice.measures) {
    if (measure.trend == Trend::better || !measure.in_range()) continue;
    inside += fmt::format("{}{}", inside.empty() ? "; inside the range: " : ", ",
                          words_of(measure.measure).name);
  }
  note += inside;
  if (!better.empty() || !worse.empty()) return note;
  if (practice.recordings < kFewestForTrend)
    return note + fmt::format("; from {} on a change can be told from chance", kFewestForTrend);
  return note + "; no change nearer to a range that can be told from chance";
}

std::optional<double> norm(float value) {
  // As it was written: 1.8, not 1.7999999523.
  return std::round(static_cast<double>(value) * 1e4) / 1e4;
}

}  // namespace

MeasureRanges ranges_of(const Norms& norms) {
  MeasureRanges ranges;
  const auto set = [&ranges](Measure measure, MeasureRange range) {
    ranges.at(static_cast<std::size_t>(measure)) = range;
  };
  set(Measure::duration_s,
      {.low = norm(norms.shortest_seconds), .high = norm(norms.longest_seconds)});
  set(Measure::words_per_minute,
      {.low = norm(norms.slow_words_per_minute), .high = norm(norms.quick_words_per_minute)});
  set(Measure::fillers_per_minute,
      {.low = std::nullopt, .high = norm(norms.fillers_per_minute_partly)});
  set(Measure::long_pauses_per_minute,
      {.low = std::nullopt, .high = norm(norms.long_pauses_per_minute_partly)});
  set(Measure::sd_semitones, {.low = norm(norms.pitch_semitones_partly), .high = std::nullopt});
  set(Measure::contact_share, {.low = norm(norms.eye_contact_share_partly), .high = std::nullopt});
  set(Measure::longest_look_away_s,
      {.low = std::nullopt, .high = norm(norms.longest_look_away_partly)});
  return ranges;
}

std::string_view range_source(Measure measure) {
  switch (measure) {
    case Measure::duration_s:
      return "advice pages; this project's convention (docs/norms.md)";
    case Measure::words_per_minute:
      return "bands of products; one study of interview speech at three rates (docs/norms.md)";
    case Measure::fillers_per_minute:
      return "Laske & DiGennaro Reed 2024 (docs/norms.md)";
    case Measure::long_pauses_per_minute:
      return "Campione & Véronis 2002 on what is long; how many is convention (docs/norms.md)";
    case Measure::sd_semitones:
      return "Hincks 2004 and 2005, converted (docs/norms.md)";
    case Measure::contact_share:
    case Measure::longest_look_away_s:
      return "Shinya et al. 2024 on camera and screen; how much is convention (docs/norms.md)";
    default:
      return {};
  }
}

Judgement judge_practice(const Practice& practice) {
  if (practice.recordings < 2) return {};
  std::size_t ranged = 0;
  std::size_t good = 0;
  std::size_t worse = 0;
  for (const auto& measure : practice.measures) {
    if (!measure.range) continue;
    ++ranged;
    worse += measure.trend == Trend::worse ? 1U : 0U;
    good += measure.trend == Trend::better || measure.in_range() ? 1U : 0U;
  }
  const bool several = practice.recordings >= kSeveralTakes;
  const auto taken = std::min(1.0F, static_cast<float>(practice.recordings) / kSeveralTakes);
  const auto share = static_cast<float>(good - std::min(good, worse)) /
                     static_cast<float>(std::max<std::size_t>(ranged, 1));
  return {.status = several && good > 0 && worse == 0 ? Status::met : Status::partly,
          .score = (taken + share) / 2,
          .evidence = {},
          .note = note_of(practice)};
}

}  // namespace ninety
