#include "render/timeline_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <fmt/core.h>

#include "report/delivery_advice.h"

namespace ninety {
namespace {

constexpr std::size_t kMargin = 8;  // columns of the names
constexpr double kSemitones = 6;    // drawn above and below the median
constexpr double kDecibels = 30;    // drawn below the loudest column
constexpr std::array<std::string_view, 8> kBlocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

std::string block(double share) {
  if (!std::isfinite(share)) return " ";
  const auto place = std::clamp(std::floor(share * 8), 0.0, 7.0);
  return std::string(kBlocks.at(static_cast<std::size_t>(place)));
}

std::string sign_of(LookDirection direction) {
  constexpr std::string_view kSigns[] = {"←", "→", "↑", "↓", "○"};
  return std::string(kSigns[static_cast<std::size_t>(direction)]);
}

class Chart {
 public:
  Chart(const Report& report, const Delivery& delivery, const Palette& palette, std::size_t width)
      : report_(report),
        delivery_(delivery),
        palette_(palette),
        columns_(std::max<std::size_t>(width, 40) - kMargin),
        cells_(columns_) {}

  std::string draw() {
    parts();
    contour("pitch", pitch_columns(*report_.take, columns_), -kSemitones, kSemitones);
    const auto level = level_columns(*report_.take, columns_);
    double loudest = -std::numeric_limits<double>::infinity();
    for (const double value : level)
      if (std::isfinite(value)) loudest = std::max(loudest, value);
    contour("level", level, loudest - kDecibels, loudest);
    for (const auto& pause : delivery_.pauses) {
      const bool awkward = pause.inside_clause && pause.time.length() >= kLongPause;
      mark(pause.time, awkward ? palette_.paint(Style::warning, "‼") : "·");
    }
    line("pauses");
    for (const auto& filler : delivery_.fillers)
      mark(filler.time, palette_.paint(Style::hint, "×"));
    line("fillers");
    eyes();
    scale();
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::size_t column(double seconds) const {
    const double share = seconds / std::max(report_.take->duration, 0.01);
    const auto place = std::clamp(share, 0.0, 1.0) * static_cast<double>(columns_);
    return std::min(static_cast<std::size_t>(place), columns_ - 1);
  }

  void mark(TimeSpan time, const std::string& sign) {
    cells_[column((time.start + time.end) / 2)] = sign;
  }

  /// The cells as one line, then all of them blank again.
  void line(std::string_view name) {
    std::string text;
    std::string blanks;
    for (auto& cell : cells_) {
      if (cell.empty() || cell == " ") {
        blanks += ' ';
      } else {
        text += blanks + cell;
        blanks.clear();
      }
      cell.clear();
    }
    if (text.empty()) return;
    out_ += palette_.paint(Style::faint, fmt::format("{:<{}}", name, kMargin)) + text + '\n';
  }

  void parts() {
    for (const auto& part : delivery_.parts) {
      const auto last = column(part.time.end);
      const auto letter = static_cast<char>(name_of(part.role)[0] - 'a' + 'A');
      for (auto i = column(part.time.start); i <= last; ++i)
        cells_[i] = palette_.paint(style_of(part.role), std::string(1, letter));
    }
    line("parts");
  }

  void contour(std::string_view name, const std::vector<double>& values, double low, double high) {
    for (std::size_t i = 0; i < cells_.size(); ++i)
      cells_[i] =
          values[i] < low && name == "level" ? " " : block((values[i] - low) / (high - low));
    line(name);
  }

  /// Blank where nothing was measured.
  void eyes() {
    if (!delivery_.eye || !report_.take->camera || !report_.take->camera->eye) return;
    const auto& eye = *report_.take->camera->eye;
    for (const auto& run : eye.runs)
      if (run.gaze == Gaze::contact) stretch(run.time, palette_.paint(Style::faint, "─"));
    for (const auto& look : eye.look_aways)
      stretch(look.time, palette_.paint(Style::hint, sign_of(look.direction)));
    line("eyes");
  }

  void stretch(TimeSpan time, const std::string& sign) {
    if (time.start >= report_.take->duration) return;
    for (auto i = column(time.start), last = column(time.end); i <= last; ++i)
      cells_[i] = sign;
  }

  void scale() {
    const auto duration = report_.take->duration;
    const auto end = clock_time(duration);
    const auto middle = clock_time(duration / 2);
    const auto half = columns_ / 2;
    std::string text = fmt::format("{:<{}}", "0:00", half);
    text += fmt::format("{:<{}}", middle, columns_ - half - end.size());
    out_ += palette_.paint(Style::faint, std::string(kMargin, ' ') + text + end) + '\n';
  }

  const Report& report_;
  const Delivery& delivery_;
  const Palette& palette_;
  std::size_t columns_;
  std::vector<std::string> cells_;
  std::string out_;
};

/// The mean of `value(frame)` over the frames of each column; NaN where none has a value.
template <typename Value>
std::vector<double> averaged(const Contour& contour, double duration, std::size_t columns,
                             Value value) {
  std::vector<double> sums(columns);
  std::vector<std::size_t> counts(columns);
  for (std::size_t i = 0; i < contour.values.size(); ++i) {
    const double seconds = contour.start + contour.step * static_cast<double>(i);
    const double number = value(static_cast<double>(contour.values[i]));
    if (!std::isfinite(number) || seconds < 0 || seconds >= duration) continue;
    const auto place = std::min(
        static_cast<std::size_t>(seconds / duration * static_cast<double>(columns)), columns - 1);
    sums[place] += number;
    ++counts[place];
  }
  for (std::size_t i = 0; i < columns; ++i)
    sums[i] = counts[i] > 0 ? sums[i] / static_cast<double>(counts[i])
                            : std::numeric_limits<double>::quiet_NaN();
  return sums;
}

}  // namespace

std::vector<double> pitch_columns(const Take& take, std::size_t columns) {
  const auto pitch = Voice(take).pitch({0, take.duration}, 0);
  const double median = pitch ? pitch->median_hz : 0;
  return averaged(take.pitch_hz, take.duration, columns, [median](double hertz) {
    if (!(hertz > 0) || !(median > 0)) return std::numeric_limits<double>::quiet_NaN();
    const double semitones = 12 * std::log2(hertz / median);
    return std::abs(semitones) > 2 * kSemitones ? std::numeric_limits<double>::quiet_NaN()
                                                : semitones;
  });
}

std::vector<double> level_columns(const Take& take, std::size_t columns) {
  return averaged(take.level_db, take.duration, columns, [](double level) { return level; });
}

std::string timeline_chart(const Report& report, const Palette& palette, std::size_t width) {
  if (!report.delivery || report.take == nullptr || !report.take->speech) return {};
  return Chart(report, *report.delivery, palette, width).draw();
}

}  // namespace ninety
