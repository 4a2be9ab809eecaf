#include "train/fit_figures.h"

#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

namespace ninety::train {

bool is_won(const FitCase& given, const FitPoints& points) {
  const auto counted = given.is_story() ? without_closing(points) : points;
  const auto score = [&](const ToldText& text) {
    return points_of(text.parts, counted, given.values ? 1.0F : 0.0F);
  };
  return std::ranges::all_of(
      given.others, [&](const ToldText& other) { return score(given.best) > score(other); });
}

void count(FitFigures& figures, const FitCase& given, const FitPoints& points) {
  const bool won = is_won(given, points);
  const bool overlaps = std::ranges::all_of(
      given.others, [&given](const ToldText& other) { return given.best.overlap > other.overlap; });
  const std::string writer(given.writer());
  if (!won) figures.lost.push_back(given.id);
  if (given.is_story()) {
    figures.sets.count(won);
    figures.overlap_sets.count(overlaps);
    figures.sets_by_writer[writer].count(won);
    return;
  }
  figures.pairs.count(won);
  figures.overlap_pairs.count(overlaps);
  figures.pairs_by_writer[writer].count(won);
  figures.by_kind[given.why].count(won);
  figures.false_alarms.count(given.best.flagged);
  for (const auto& other : given.others)
    (given.pasted ? figures.parroting : figures.false_alarms).count(other.flagged);
}

FitFigures fit_figures(std::span<const FitCase> cases, const FitPoints& points) {
  FitFigures figures;
  for (const auto& given : cases)
    count(figures, given, points);
  return figures;
}

std::string text_of(const FitFigures& figures) {
  std::string out;
  const auto line = [&out](std::string_view name, const Tally& tally) {
    out += fmt::format("  {:<34}{:>4} of {:>3}  {:5.1f} %\n", name, tally.right, tally.all,
                       100 * tally.share());
  };
  line("fit pairs won", figures.pairs);
  line("  by word overlap", figures.overlap_pairs);
  for (const auto& [kind, tally] : figures.by_kind)
    line("  " + kind, tally);
  for (const auto& [writer, tally] : figures.pairs_by_writer)
    line("  writer " + writer, tally);
  line("answers with pasted words flagged", figures.parroting);
  line("false alarms", figures.false_alarms);
  line("best story first", figures.sets);
  line("  by word overlap", figures.overlap_sets);
  for (const auto& [writer, tally] : figures.sets_by_writer)
    line("  writer " + writer, tally);
  if (!figures.lost.empty()) out += fmt::format("  lost: {}\n", fmt::join(figures.lost, " "));
  return out;
}

}  // namespace ninety::train
