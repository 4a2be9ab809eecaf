#include "render/progress.h"

#include <fmt/core.h>

#include "render/json_members.h"
#include "rubric/practice_judging.h"
#include "take/calendar.h"

namespace ninety {
namespace {

using json::append_list;
using json::append_string;
using json::Members;

constexpr unsigned kFigure = 3;  // decimals
constexpr unsigned kShare = 4;

/// "60 to 90", "up to 5", "1.8 and more".
std::string in_words(const MeasureRange& range) {
  if (range.low && range.high) return fmt::format("{:g} to {:g}", *range.low, *range.high);
  if (range.high) return fmt::format("up to {:g}", *range.high);
  return range.low ? fmt::format("{:g} and more", *range.low) : std::string("any");
}

/// "from 172 to 149 words a minute".
std::string from_to(Measure measure, const Change& change) {
  const auto& named = words_of(measure);
  return fmt::format("from {0:.{2}f} to {1:.{2}f} {3}", change.before, change.now, named.decimals,
                     named.unit);
}

std::string too_few(const MeasureTrend& trend) {
  return fmt::format("{} take{} so far: from {} on, a change can be told from chance.",
                     trend.recordings, trend.recordings == 1 ? "" : "s", kFewestForTrend);
}

std::string no_difference(const MeasureTrend& trend) {
  const auto& named = words_of(trend.measure);
  const auto level =
      fmt::format("Your takes differ no more than chance makes them: {:.{}f} {} of late",
                  trend.level(), named.decimals, named.unit);
  if (!trend.range) return level + ".";
  return fmt::format("{}{}{}.", level,
                     trend.in_range() ? ", inside the range of " : "; the range is ",
                     in_words(*trend.range));
}

std::string without_judgement(const MeasureTrend& trend, const std::string& from_to) {
  if (!trend.range) return fmt::format("This changed {}; neither is better.", from_to);
  if (trend.in_range())
    return fmt::format("This changed {}, and both are inside the range.", from_to);
  return fmt::format("This changed {}, from one side of {} to the other.", from_to,
                     in_words(*trend.range));
}

std::string changed(const MeasureTrend& trend, const Change& change) {
  const auto moved = from_to(trend.measure, change);
  if (trend.trend == Trend::different || !trend.range) return without_judgement(trend, moved);
  const auto range = in_words(*trend.range);
  if (trend.trend == Trend::worse)
    return fmt::format("This went {}; the next take can be about bringing it back to {}.", moved,
                       range);
  return fmt::format("This came {}, {} the range of {}.", moved,
                     trend.in_range() ? "into" : "nearer to", range);
}

void append_values(std::string& out, const MeasureTrend& trend, const Practice& practice) {
  append_list(out, trend.values, [&](const PracticeValue& value) {
    const auto& take = practice.takes[value.take];
    Members item(out);
    item.text("take", take.id);
    take.at ? item.text("at", iso_of(*take.at)) : void(item.name("at") += "null");
    item.figure("value", value.value, kFigure);
  });
}

void append_range(std::string& out, const MeasureTrend& trend) {
  if (!trend.range) return void(out += "null");
  Members members(out);
  members.figure("low", trend.range->low, kFigure);
  members.figure("high", trend.range->high, kFigure);
  members.text("source", range_source(trend.measure));
}

void append_noise(std::string& out, const MeasureTrend& trend) {
  const auto& change = trend.change;
  Members members(out);
  members.figure("deviation", trend.noise, kFigure);
  members.figure("low", change ? std::optional(change->low) : std::nullopt, kFigure);
  members.figure("high", change ? std::optional(change->high) : std::nullopt, kFigure);
}

void append_change(std::string& out, const std::optional<Change>& change) {
  if (!change) return void(out += "null");
  Members members(out);
  members.figure("before", change->before, kFigure);
  members.figure("now", change->now, kFigure);
  members.count("takes_before", change->takes_before);
  members.count("takes_now", change->takes_now);
}

void append_measure(std::string& out, const MeasureTrend& trend, const Practice& practice) {
  const auto& named = words_of(trend.measure);
  Members members(out);
  members.text("name", name_of(trend.measure));
  members.text("label", named.name);
  members.text("unit", named.unit);
  append_values(members.name("values"), trend, practice);
  append_range(members.name("range"), trend);
  append_noise(members.name("noise"), trend);
  append_change(members.name("change"), trend.change);
  members.text("trend", name_of(trend.trend));
  members.text("sentence", sentence_of(trend));
}

void append_ladder(std::string& out, const Ladder& ladder) {
  Members members(out);
  append_list(members.name("done"), ladder.done,
              [&out](TakeKind kind) { append_string(out, name_of(kind)); });
  members.count("rounds", ladder.rounds);
  members.text("next", name_of(ladder.next));
  members.flag("ready", ladder.ready);
  ladder.ready_at ? members.text("ready_at", iso_of(*ladder.ready_at))
                  : void(members.name("ready_at") += "null");
  members.text("sentence", sentence_of(ladder));
}

void append_criterion(std::string& out, const Progress& progress) {
  const auto& [criterion, judgement] = progress.criterion;
  Members members(out);
  members.text("id", criterion->id);
  members.text("title", criterion->title);
  members.text("status", name_of(judgement.status));
  members.figure("score", static_cast<double>(judgement.score), kShare);
  append_list(members.name("evidence"), progress.practice.takes,
              [&out](const PracticeTake& take) { append_string(out, take.id); });
  members.text("note", judgement.note);
}

}  // namespace

std::string sentence_of(const MeasureTrend& trend) {
  if (!trend.change) return too_few(trend);
  if (trend.trend == Trend::no_difference) return no_difference(trend);
  return changed(trend, *trend.change);
}

std::string sentence_of(const Ladder& ladder) {
  switch (ladder.next) {
    case TakeKind::cold:
      return "Say it once without preparing: this take is only there to compare with.";
    case TakeKind::cued:
      return ladder.rounds == 0 ? "Take one cue from the review, only one, and say it again."
                                : "The ladder is climbed; take another cue when you like.";
    case TakeKind::retake:
      return "Say it once more with the same cue, without looking at anything.";
    case TakeKind::next_day:
      return ladder.ready ? "Say it once before you look at anything: this shows what stayed."
                          : "That is enough for today; a take on another day shows what stayed.";
    case TakeKind::free:
      break;
  }
  return {};
}

std::string progress_json(const Progress& progress) {
  const auto& practice = progress.practice;
  std::string out;
  {
    Members members(out);
    members.count("schema", kProgressSchema);
    members.count("takes", practice.takes.size());
    members.count("recordings", practice.recordings);
    members.count("days", practice.days);
    append_list(members.name("measures"), practice.measures,
                [&](const MeasureTrend& trend) { append_measure(out, trend, practice); });
    append_ladder(members.name("ladder"), progress.ladder);
    append_criterion(members.name("criterion"), progress);
  }
  return out;
}

}  // namespace ninety
