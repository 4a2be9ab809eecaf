#include "train/sound_figures.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "speech/activity.h"
#include "speech/decode.h"
#include "speech/pitch.h"
#include "speech/sound.h"
#include "train/praat.h"

namespace ninety::train {
namespace {

using Json = nlohmann::json;

struct Measured {
  Take take;
  std::vector<TimeSpan> active;
  std::vector<speech::FillerCandidate> candidates;
};

double overlap(TimeSpan a, TimeSpan b) {
  return std::min(a.end, b.end) - std::max(a.start, b.start);
}

/// The span that overlaps most with `wanted`, if any does; `slack` widens it.
const TimeSpan* best(const std::vector<TimeSpan>& spans, TimeSpan wanted, double slack = 0) {
  const TimeSpan wide{.start = wanted.start - slack, .end = wanted.end + slack};
  const TimeSpan* found = nullptr;
  for (const auto& span : spans) {
    const double now = overlap(span, wide);
    if (now > 0 && (found == nullptr || now > overlap(*found, wide))) found = &span;
  }
  return found;
}

class Evaluator {
 public:
  Evaluator(std::string folder, const std::function<void(const std::string&)>& tell)
      : folder_(std::move(folder)), tell_(tell) {}

  SoundFigures run() {
    std::ifstream in(folder_ + "/manifest.json");
    if (!in) throw std::runtime_error(folder_ + "/manifest.json cannot be opened");
    const auto manifest = Json::parse(in);
    for (const auto& file : manifest.at("files")) {
      if (file.value("kind", "") == "original") evaluate(file);
    }
    for (const auto& file : manifest.at("files")) {
      if (file.value("kind", "") != "original") evaluate(file);
    }
    if (gaps_ > 0) figures_.pauses.error /= gaps_;
    return std::move(figures_);
  }

 private:
  void evaluate(const Json& file) {
    const auto name = file.at("file").get<std::string>();
    const auto kind = file.value("kind", "");
    tell_(name);
    const auto start = std::chrono::steady_clock::now();
    const auto samples = speech::decode(folder_ + '/' + name);
    if (!samples) {
      figures_.refused.push_back(name + ": " + samples.error());
      return;
    }
    Measured measured;
    measured.candidates = speech::measure_sound(*samples, measured.take);
    figures_.seconds += samples->duration();
    figures_.wall_seconds +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!measured.take.speech) {
      figures_.refused.push_back(name + ": " + measured.take.not_measured.back().why);
      return;
    }
    measured.active = speech::find_activity(*samples).active;
    const auto source = file.value("source", "");
    add_pauses(file, measured, source);
    add_fillers(file, measured, kind);
    if (kind == "original" || kind == "pitch") add_pitch(file, measured, source);
    if (kind == "original") originals_[source] = std::move(measured);
  }

  void add_pauses(const Json& file, const Measured& measured, const std::string& source) {
    const auto original = originals_.find(source);
    if (!file.contains("inserted_pauses") || original == originals_.end()) return;
    const auto natural = speech::gaps(original->second.active, 0);
    struct Filled {
      double inserted = 0;
      double natural = 0;
      std::uint32_t count = 0;
    };
    std::map<double, std::pair<TimeSpan, Filled>> found;  // by start
    double before = 0;
    for (const auto& pause : file["inserted_pauses"]) {
      const double at = pause.at("t");
      const double length = pause.at("len");
      ++figures_.pauses.inserted;
      const auto* const gap = best(measured.take.silences, {.start = at, .end = at + length});
      const auto* const there = best(natural, {.start = at - before, .end = at - before}, 0.05);
      before += length;
      if (gap == nullptr) continue;
      auto& [span, filled] = found[gap->start];
      span = *gap;
      filled.inserted += length;
      filled.natural = std::max(filled.natural, there == nullptr ? 0 : there->length());
      ++filled.count;
    }
    for (const auto& [at, entry] : found) {
      const auto& [span, filled] = entry;
      const double error = std::abs(span.length() - filled.natural - filled.inserted);
      figures_.pauses.found += filled.count;
      gaps_ += 1;
      figures_.pauses.error += error;
      figures_.pauses.worst = std::max(figures_.pauses.worst, error);
    }
  }

  void add_fillers(const Json& file, const Measured& measured, const std::string& kind) {
    auto& figures = figures_.fillers;
    if (kind == "original") {
      figures.clean_seconds += measured.take.duration;
      figures.clean_candidates += static_cast<std::uint32_t>(measured.candidates.size());
      figures.clean_steady += static_cast<std::uint32_t>(std::ranges::count_if(
          measured.candidates, [](const auto& candidate) { return candidate.is_steady(); }));
    }
    if (!file.contains("inserted_fillers")) return;
    for (const auto& filler : file["inserted_fillers"]) {
      const TimeSpan span{.start = filler.at("start"), .end = filler.at("end")};
      const auto found = std::ranges::find_if(measured.candidates, [span](const auto& candidate) {
        return overlap(candidate.time, span) > 0.5 * span.length() &&
               candidate.time.length() < 2 * span.length() + 0.2;
      });
      ++figures.inserted;
      if (found == measured.candidates.end()) continue;
      ++figures.found;
      if (found->is_steady()) ++figures.found_steady;
    }
  }

  void add_pitch(const Json& file, const Measured& measured, const std::string& source) {
    PitchFigures row;
    row.file = file.at("file").get<std::string>();
    row.sd_semitones = speech::spread_of(measured.take.pitch_hz).sd_semitones;
    row.praat = praat_spread(folder_ + '/' + row.file);
    const auto original = originals_.find(source);
    if (original != originals_.end())
      row.of_original =
          row.sd_semitones / speech::spread_of(original->second.take.pitch_hz).sd_semitones;
    if (file.contains("pitch_range_factor"))
      row.intended_share = file["pitch_range_factor"].get<double>();
    figures_.pitch.push_back(std::move(row));
  }

  std::string folder_;
  const std::function<void(const std::string&)>& tell_;
  std::map<std::string, Measured> originals_;
  SoundFigures figures_;
  double gaps_ = 0;  // found silences that hold pauses cut in
};

std::string or_dash(std::optional<double> value, double scale = 1) {
  return value ? fmt::format("{:.2f}", *value * scale) : std::string("-");
}

std::string pitch_table(const std::vector<PitchFigures>& rows) {
  std::string out = fmt::format("{:<26}{:>8}{:>8}{:>9}{:>10}{:>10}\n", "pitch, semitones", "SD",
                                "Praat", "off by", "of orig.", "intended");
  for (const auto& row : rows) {
    const auto off = row.praat && *row.praat > 0
                         ? fmt::format("{:+.0f} %", 100 * (row.sd_semitones / *row.praat - 1))
                         : std::string("-");
    out +=
        fmt::format("{:<26}{:>8.2f}{:>8}{:>9}{:>10}{:>10}\n", row.file, row.sd_semitones,
                    or_dash(row.praat), off, or_dash(row.of_original), or_dash(row.intended_share));
  }
  return out;
}

}  // namespace

SoundFigures sound_figures(const std::string& folder,
                           const std::function<void(const std::string&)>& tell) {
  return Evaluator(folder, tell).run();
}

std::string text_of(const SoundFigures& figures) {
  const auto& pauses = figures.pauses;
  const auto& fillers = figures.fillers;
  const double minutes = fillers.clean_seconds / 60;
  std::string out = fmt::format(
      "pauses cut in: {} of {} found, length off by {:.3f} s on average, {:.3f} s at worst\n"
      "fillers cut in: {} of {} among the candidates, {} of them steady\n",
      pauses.found, pauses.inserted, pauses.error, pauses.worst, fillers.found, fillers.inserted,
      fillers.found_steady);
  if (minutes > 0)
    out += fmt::format("candidates a minute of clean speech: {:.1f}, steady {:.1f}\n",
                       fillers.clean_candidates / minutes, fillers.clean_steady / minutes);
  out += pitch_table(figures.pitch);
  for (const auto& refused : figures.refused)
    out += "not measured: " + refused + '\n';
  if (figures.wall_seconds > 0)
    out +=
        fmt::format("{:.0f} s of sound decoded and measured in {:.2f} s: {:.0f} x real time\n",
                    figures.seconds, figures.wall_seconds, figures.seconds / figures.wall_seconds);
  return out;
}

}  // namespace ninety::train
