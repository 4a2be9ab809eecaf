#include "render/html_timeline.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/core.h>

#include "render/delivery_table.h"
#include "render/html_text.h"
#include "render/timeline_chart.h"
#include "render/wording.h"
#include "report/delivery_advice.h"

namespace ninety::html {
namespace {

constexpr double kSecond = 60;  // units of the picture a second: words stay readable, it scrolls
constexpr double kEdge = 8;
constexpr double kLevelTop = 30;
constexpr double kLevelHeight = 70;
constexpr double kPitchTop = 106;
constexpr double kPitchHeight = 84;
constexpr double kMarksTop = 196;
constexpr double kWordsTop = 226;
constexpr double kHeight = 288;
constexpr double kEyesTop = 255;
constexpr std::size_t kColumnsASecond = 20;
constexpr double kSemitones = 8;  // drawn above and below the median
constexpr double kDecibels = 45;  // drawn below the loudest column

class Picture {
 public:
  Picture(const Report& report, const Delivery& delivery)
      : report_(report),
        delivery_(delivery),
        take_(*report.take),
        columns_(
            std::max<std::size_t>(1, static_cast<std::size_t>(take_.duration * kColumnsASecond))) {}

  std::string draw() {
    const double width = 2 * kEdge + take_.duration * kSecond;
    out_ = fmt::format(
        "<div class=\"timeline\" tabindex=\"0\" role=\"group\" aria-label=\"timeline\">"
        "<svg width=\"{0:.0f}\" height=\"{1:.0f}\" viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" "
        "aria-label=\"{2}\">\n",
        width, kHeight, escaped(summary()));
    parts();
    level();
    pitch();
    marks();
    words();
    eyes();
    seconds();
    return std::move(out_) + "</svg></div>\n";
  }

 private:
  [[nodiscard]] static double x(double seconds) { return kEdge + seconds * kSecond; }

  [[nodiscard]] std::string summary() const {
    return fmt::format("{} {} pauses, at least {} fillers. The table below says the same in words.",
                       delivery_headline(report_), delivery_.pauses.size(),
                       delivery_.fillers.size());
  }

  void parts() {
    for (const auto& part : delivery_.parts) {
      out_ += fmt::format(
          "<rect class=\"{0}\" x=\"{1:.1f}\" y=\"2\" width=\"{2:.1f}\" height=\"{3:.0f}\"/>"
          "<text x=\"{4:.1f}\" y=\"19\">{5}</text>\n",
          name_of(part.role), x(part.time.start), part.time.length() * kSecond, kMarksTop - 4,
          x(part.time.start) + 6,
          part.time.length() > 1.5 ? name_of(part.role) : name_of(part.role).substr(0, 1));
    }
  }

  /// Each column's level as a bar around the middle: the outline of the waveform.
  void level() {
    const auto values = level_columns(take_, columns_);
    double loudest = -200;
    for (const double value : values)
      if (std::isfinite(value)) loudest = std::max(loudest, value);
    std::string path;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!std::isfinite(values[i])) continue;
      const double share = std::clamp(1 + (values[i] - loudest) / kDecibels, 0.01, 1.0);
      const double half = share * kLevelHeight / 2;
      path += fmt::format("M{:.1f} {:.1f}v{:.1f}", at_column(i),
                          kLevelTop + kLevelHeight / 2 - half, 2 * half);
    }
    out_ += fmt::format("<path class=\"wave\" d=\"{}\"/>\n", path);
  }

  void pitch() {
    const auto values = pitch_columns(take_, columns_);
    std::string path;
    bool open = false;
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (!std::isfinite(values[i])) {
        open = false;
        continue;
      }
      const double share = std::clamp(values[i] / kSemitones, -1.0, 1.0);
      const double y = kPitchTop + kPitchHeight / 2 * (1 - share);
      // A single column is drawn as a dot: a line of no length with round ends.
      path += open ? fmt::format("L{:.1f} {:.1f}", at_column(i), y)
                   : fmt::format("M{:.1f} {:.1f}h0", at_column(i), y);
      open = true;
    }
    const double middle = kPitchTop + kPitchHeight / 2;
    out_ += fmt::format(
        "<path class=\"median\" d=\"M{:.1f} {:.1f}H{:.1f}\"/><path class=\"pitch\" d=\"{}\"/>\n",
        x(0), middle, x(take_.duration), path);
  }

  [[nodiscard]] double at_column(std::size_t i) const {
    return x((static_cast<double>(i) + 0.5) / static_cast<double>(columns_) * take_.duration);
  }

  void marks() {
    for (const auto& pause : delivery_.pauses) {
      const bool awkward = pause.inside_clause && pause.time.length() >= kLongPause;
      out_ += fmt::format(
          "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"8\"><title>{}: "
          "{:.2f} s {} a clause</title></rect>\n",
          awkward ? "pause awkward" : "pause", x(pause.time.start), kMarksTop,
          pause.time.length() * kSecond, clock_time(pause.time.start), pause.time.length(),
          pause.inside_clause ? "inside" : "outside");
    }
    for (const auto& filler : delivery_.fillers) {
      out_ += fmt::format(
          "<rect class=\"filler\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" "
          "height=\"14\"/><text class=\"small\" x=\"{:.1f}\" y=\"{:.0f}\">{}</text>\n",
          x(filler.time.start), kMarksTop + 10, filler.time.length() * kSecond,
          x(filler.time.start), kMarksTop + 22,
          filler.text.empty() ? "filler" : escaped(filler.text));
    }
  }

  /// In two rows, so that neighbours do not cover each other.
  void words() {
    for (std::size_t i = 0; i < take_.words.size(); ++i) {
      const auto& word = take_.words[i];
      out_ +=
          fmt::format("<text class=\"small\" x=\"{:.1f}\" y=\"{:.0f}\">{}</text>\n",
                      x(word.time.start), kWordsTop + (i % 2 == 0 ? 8 : 24), escaped(word.text));
    }
  }

  /// A line towards the camera, a block away from it; nothing where it was not measured.
  void eyes() {
    if (!delivery_.eye || !take_.camera || !take_.camera->eye) return;
    for (const auto& run : take_.camera->eye->runs)
      if (run.gaze == Gaze::contact) look("contact", run.time, kEyesTop + 3, 2, "to the camera");
    for (const auto& away : take_.camera->eye->look_aways)
      look("away", away.time, kEyesTop, 8, look_phrase(away.direction));
  }

  void look(std::string_view name, TimeSpan time, double y, double height, std::string_view what) {
    const double end = std::min(time.end, take_.duration);
    if (time.start >= end) return;
    out_ += fmt::format(
        "<rect class=\"{}\" x=\"{:.1f}\" y=\"{:.0f}\" width=\"{:.1f}\" height=\"{:.0f}\">"
        "<title>{}: eyes {} for {:.1f} s</title></rect>\n",
        name, x(time.start), y, (end - time.start) * kSecond, height, clock_time(time.start), what,
        end - time.start);
  }

  void seconds() {
    for (int i = 0; i <= static_cast<int>(take_.duration); i += 5) {
      out_ += fmt::format(
          "<path class=\"tick\" d=\"M{0:.1f} {1:.0f}v6\"/><text class=\"small\" x=\"{2:.1f}\" "
          "y=\"{3:.0f}\">{4}</text>\n",
          x(i), kHeight - 24, x(i) + 3, kHeight - 8, clock_time(i));
    }
  }

  const Report& report_;
  const Delivery& delivery_;
  const Take& take_;
  std::size_t columns_;
  std::string out_;
};

}  // namespace

std::string timeline(const Report& report) {
  if (!report.delivery || report.take == nullptr || !report.take->speech) return {};
  return Picture(report, *report.delivery).draw();
}

std::string delivery_table(const Report& report) {
  std::string out =
      "<table>\n<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\">Figure</th><th "
      "scope=\"col\">Status</th></tr></thead>\n<tbody>\n";
  for (const auto& row : delivery_rows(report)) {
    out += fmt::format(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td><span class=\"severity "
        "{}\">{}</span></td></tr>\n",
        escaped(row.measure), escaped(row.figure), row.good ? "good" : "warning", row.status);
  }
  return out + "</tbody>\n</table>\n";
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    const auto count = std::min<std::size_t>(3, bytes.size() - i);
    for (std::size_t k = 0; k < 3; ++k)
      group = (group << 8U) | (k < count ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    for (std::size_t k = 0; k < 4; ++k)
      out += k <= count ? kDigits[(group >> (18 - 6 * k)) & 63U] : '=';
  }
  return out;
}

std::string player(std::string_view sound, std::string_view type) {
  if (sound.empty()) return {};
  return fmt::format("<p><audio controls src=\"data:{};base64,{}\"></audio></p>\n", escaped(type),
                     base64(sound));
}

}  // namespace ninety::html
