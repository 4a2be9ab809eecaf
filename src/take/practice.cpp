#include "take/practice.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "take/calendar.h"
#include "take/student.h"

namespace ninety {
namespace {

constexpr double kChance = 0.05;       // of a change in any measure when there is none
constexpr double kSameFigure = 0.006;  // a result on paper has two decimals
constexpr std::size_t kDuration = static_cast<std::size_t>(Measure::duration_s);

/// Takes without a time first; the same time is put in order by what was measured, so that the
/// order of the input never shows.
bool before(const PracticeTake& a, const PracticeTake& b) {
  if (!a.at || !b.at) return !a.at && b.at;
  return std::tie(*a.at, a.figures, a.id) < std::tie(*b.at, b.figures, b.id);
}

PracticeTake tidied(PracticeTake take) {
  if (take.at && !std::isfinite(*take.at)) take.at.reset();
  for (auto& figure : take.figures) {
    if (figure && !(std::abs(*figure) < 1e9)) figure.reset();
  }
  return take;
}

bool is_aloud(const PracticeTake& take) {
  const auto& duration = take.figures[kDuration];
  if (duration && *duration < kShortestTake) return false;
  return std::ranges::any_of(take.figures, [](const auto& figure) { return figure.has_value(); });
}

bool same_recording(const PracticeTake& a, const PracticeTake& b) {
  return std::ranges::equal(a.figures, b.figures, [](const auto& x, const auto& y) {
    return x.has_value() == y.has_value() && (!x || std::abs(*x - *y) <= kSameFigure);
  });
}

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

double squares_around(std::span<const double> values, double mean) {
  double sum = 0;
  for (const double value : values)
    sum += (value - mean) * (value - mean);
  return sum;
}

/// What the band of one measure is made of.
struct Spread {
  std::uint32_t degrees = 0;
  double take = 0;  ///< s √Σc²
  double day = 0;   ///< d √Σ(Σc)²
};

/// Half the width of bands that leave out `chance`, on both sides together.
class Width {
 public:
  explicit Width(double chance) : share_(1 - chance / 2), z_(normal_quantile(share_)) {}
  double half(const Spread& spread) {
    if (spread.degrees != degrees_) t_ = student_quantile(share_, spread.degrees);
    degrees_ = spread.degrees;
    return std::hypot(t_ * spread.take, z_ * spread.day);
  }

 private:
  double share_;
  double z_;
  std::uint32_t degrees_ = 0;
  double t_ = 0;  // of degrees_; measures mostly share them
};

class Practising {
 public:
  Practising(std::span<const PracticeTake> takes, const PracticeOptions& options)
      : options_(options) {
    out_.takes = in_order(takes);
  }

  Practice run() {
    count();
    for (std::size_t i = 0; i < kMeasures; ++i)
      measure(static_cast<Measure>(i));
    call_changes();
    return std::move(out_);
  }

 private:
  void count() {
    bool timed = true;
    std::set<std::int64_t> days;
    for (std::size_t i = 0; i < out_.takes.size(); ++i) {
      const auto& take = out_.takes[i];
      const bool known = std::ranges::any_of(
          told_, [&](std::size_t earlier) { return same_recording(out_.takes[earlier], take); });
      if (known || !is_aloud(take)) continue;
      told_.push_back(i);
      timed = timed && take.at.has_value();
      if (take.at) days.insert(day_of(*take.at, options_.seconds_east));
    }
    out_.recordings = static_cast<std::uint32_t>(told_.size());
    out_.days = timed ? static_cast<std::uint32_t>(days.size()) : 0;
  }

  void measure(Measure measure) {
    const auto place = static_cast<std::size_t>(measure);
    MeasureTrend trend;
    trend.measure = measure;
    trend.range = options_.ranges.at(place);
    for (std::size_t i = 0; i < out_.takes.size(); ++i) {
      if (const auto& value = out_.takes[i].figures.at(place)) trend.values.push_back({i, *value});
    }
    if (trend.values.empty()) return;
    std::vector<std::size_t> takes;
    std::vector<double> values;
    for (const auto take : told_) {
      const auto& value = out_.takes[take].figures.at(place);
      if (!value) continue;
      takes.push_back(take);
      values.push_back(*value);
    }
    trend.recordings = static_cast<std::uint32_t>(values.size());
    Spread spread;
    if (values.size() >= kFewestForTrend) {
      spread = hold_halves(trend, takes, values);
    } else if (!values.empty()) {
      trend.noise = least_noise(measure, mean_of(values));
    }
    out_.measures.push_back(std::move(trend));
    spreads_.push_back(spread);
  }

  Spread hold_halves(MeasureTrend& trend, const std::vector<std::size_t>& takes,
                     const std::vector<double>& values) const {
    const auto recent = values.size() / 2;
    const auto earlier = values.size() - recent;
    const auto first = std::span(values).first(earlier);
    const auto last = std::span(values).last(recent);
    const Change change = {.before = mean_of(first),
                           .now = mean_of(last),
                           .takes_before = static_cast<std::uint32_t>(earlier),
                           .takes_now = static_cast<std::uint32_t>(recent)};
    Spread spread;
    spread.degrees = static_cast<std::uint32_t>(values.size()) - 2;
    const double mean = mean_of(values);
    const double pooled = std::sqrt(
        (squares_around(first, change.before) + squares_around(last, change.now)) / spread.degrees);
    trend.noise = std::max(pooled, least_noise(trend.measure, mean));
    const double share_before = 1 / static_cast<double>(earlier);
    const double share_now = 1 / static_cast<double>(recent);
    spread.take = trend.noise * std::sqrt(share_before + share_now);
    std::map<std::int64_t, double> by_day;
    double squares = 0;
    for (std::size_t i = 0; i < takes.size(); ++i) {
      const double weight = i < earlier ? -share_before : share_now;
      const auto& at = out_.takes[takes[i]].at;
      if (!at) squares += weight * weight;
      if (at) by_day[day_of(*at, options_.seconds_east)] += weight;
    }
    for (const auto& [day, weight] : by_day)
      squares += weight * weight;
    spread.day = day_noise(trend.measure, mean) * std::sqrt(squares);
    trend.change = change;
    return spread;
  }

  /// Benjamini & Hochberg: the largest k for which k measures lie outside the band of k/m · 5 %.
  void call_changes() {
    const auto tested = static_cast<std::size_t>(std::ranges::count_if(
        out_.measures, [](const MeasureTrend& trend) { return trend.change.has_value(); }));
    for (std::size_t k = tested; k > 0; --k) {
      Width width(kChance * static_cast<double>(k) / static_cast<double>(tested));
      std::size_t outside = 0;
      for (std::size_t i = 0; i < out_.measures.size(); ++i) {
        auto& change = out_.measures[i].change;
        if (!change) continue;
        const double half = width.half(spreads_[i]);
        change->low = change->before - half;
        change->high = change->before + half;
        outside += change->outside() ? 1U : 0U;
      }
      if (outside >= k) break;
    }
    for (auto& trend : out_.measures) {
      if (trend.change) trend.trend = judged(*trend.change, trend.range);
    }
  }

  static Trend judged(const Change& change, const std::optional<MeasureRange>& range) {
    if (!change.outside()) return Trend::no_difference;
    if (!range) return Trend::different;
    const double before = range->beyond(change.before);
    const double now = range->beyond(change.now);
    if (before * now < 0 || before == now) return Trend::different;
    return std::abs(now) < std::abs(before) ? Trend::better : Trend::worse;
  }

  const PracticeOptions& options_;
  Practice out_;
  std::vector<std::size_t> told_;  // takes that tell something, by index
  std::vector<Spread> spreads_;    // of each of out_.measures
};

}  // namespace

std::optional<TakeKind> take_kind_from(std::string_view name) {
  const auto found = std::ranges::find(kTakeKindNames, name);
  if (found == kTakeKindNames.end()) return std::nullopt;
  return static_cast<TakeKind>(found - kTakeKindNames.begin());
}

double MeasureRange::beyond(double value) const {
  if (low && value < *low) return value - *low;
  if (high && value > *high) return value - *high;
  return 0;
}

double MeasureTrend::level() const {
  if (change) return change->now;
  double sum = 0;
  for (const auto& value : values)
    sum += value.value;
  return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

const MeasureTrend* Practice::of(Measure measure) const {
  const auto found = std::ranges::find(measures, measure, &MeasureTrend::measure);
  return found == measures.end() ? nullptr : &*found;
}

std::vector<PracticeTake> in_order(std::span<const PracticeTake> takes) {
  std::vector<PracticeTake> ordered;
  ordered.reserve(takes.size());
  for (const auto& take : takes)
    ordered.push_back(tidied(take));
  std::ranges::stable_sort(ordered, before);
  return ordered;
}

Practice practise(std::span<const PracticeTake> takes, const PracticeOptions& options) {
  return Practising(takes, options).run();
}

}  // namespace ninety
