#include "render/budget_bar.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/layout.h"
#include "render/wording.h"

namespace ninety {
namespace {

constexpr std::size_t kLabel = 10;  // columns of the row names
constexpr std::size_t kNote = 14;   // columns kept free for "├┤ 100–120 s"

class Bar {
 public:
  Bar(const Report& report, const Palette& palette, std::size_t width)
      : report_(report), palette_(palette), width_(std::max<std::size_t>(width, 40)) {
    const auto longest = static_cast<double>(report.norms.longest_seconds);
    const double end = std::max({longest, static_cast<double>(report.spoken.high), 1.0});
    scale_ = static_cast<double>(width_ - kLabel - kNote) / end;
  }

  std::string draw() {
    label("parts");
    parts();
    label("spoken");
    bracket(report_.spoken.low, report_.spoken.high, Style::title);
    label("asked for");
    bracket(static_cast<double>(report_.norms.shortest_seconds),
            static_cast<double>(report_.norms.longest_seconds), Style::faint);
    legend();
    return std::move(out_);
  }

 private:
  void label(std::string_view name) { out_ += fmt::format("{:<{}}", name, kLabel); }

  [[nodiscard]] std::size_t column(double seconds) const {
    return static_cast<std::size_t>(std::lround(seconds * scale_));
  }

  void parts() {
    double at = 0;
    for (const auto& part : part_times(report_)) {
      const auto from = column(at);
      at += part.seconds;
      const char letter = static_cast<char>(name_of(part.role)[0] - 'a' + 'A');
      const auto letters = std::string(column(at) - from, part.role == Role::other ? 'o' : letter);
      out_ += palette_.paint(style_of(part.role), letters);
    }
    out_ += '\n';
  }

  void bracket(double low, double high, Style style) {
    const auto from = column(low);
    const auto to = std::max(column(high), from + 2);
    std::string drawn = "├";
    for (auto i = from + 2; i < to; ++i)
      drawn += "─";
    drawn += "┤ " + seconds_range(low, high);
    out_ += std::string(from, ' ') + palette_.paint(style, drawn) + '\n';
  }

  void legend() {
    for (const auto& line : wrap(role_times_phrase(report_), width_ - kLabel)) {
      label("");
      out_ += line + '\n';
    }
  }

  const Report& report_;
  const Palette& palette_;
  std::size_t width_;
  double scale_ = 1;
  std::string out_;
};

}  // namespace

std::string budget_bar(const Report& report, const Palette& palette, std::size_t width) {
  return Bar(report, palette, width).draw();
}

}  // namespace ninety
