#include "render/delivery_table.h"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "render/wording.h"
#include "report/delivery_advice.h"

namespace ninety {
namespace {

constexpr std::size_t kMostShown = 6;
constexpr std::size_t kMostQuoted = 5;  // words

std::string_view phrase_of(Status status) {
  switch (status) {
    case Status::met:
      return "good";
    case Status::partly:
      return "a little off";
    case Status::missing:
      return "off";
    default:
      return "not measurable";
  }
}

class Rows {
 public:
  explicit Rows(const Report& report) : report_(report), delivery_(*report.delivery) {}

  std::vector<DeliveryRow> run() {
    length();
    pace();
    pauses();
    fillers();
    repetitions();
    pitch();
    loudness();
    eye();
    body();
    note("told, not recited", "D7.authentic");
    plan();
    earlier();
    note("practice", "D6.practice");
    return std::move(rows_);
  }

 private:
  void row(std::string_view measure, std::string figure, std::string_view criterion = {}) {
    DeliveryRow made = {.measure = std::string(measure), .figure = std::move(figure), .status = {}};
    for (const auto& result : report_.criteria) {
      const auto status = result.judgement.status;
      if (criterion.empty() || result.criterion->id != criterion) continue;
      if (status == Status::not_applicable) continue;
      made.status = phrase_of(status);
      made.good = status == Status::met;
    }
    rows_.push_back(std::move(made));
  }

  /// Adds the reason and gives true when `what` was not measured.
  bool unmeasured(std::string_view measure, std::string_view what,
                  std::string_view criterion = {}) {
    const auto why = delivery_.why_not(what);
    if (why.empty()) return false;
    row(measure, fmt::format("not measured: {}", why), criterion);
    return true;
  }

  /// "0:12 um, 0:31 uh", at most six of them.
  template <typename Items, typename Word>
  std::string listed(const Items& items, Word word) const {
    std::string words;
    std::size_t count = 0;
    for (const auto& item : items) {
      if (++count > kMostShown) return words + " …";
      words +=
          fmt::format("{}{}{}", count > 1 ? ", " : "", clock_time(item.time.start), word(item));
    }
    return words;
  }

  void length() {
    if (unmeasured("length", "duration_s", "D1") || !delivery_.duration_s) return;
    row("length",
        fmt::format("{:.0f} s; {} to {} are asked for", *delivery_.duration_s,
                    report_.norms.shortest_seconds, report_.norms.longest_seconds),
        "D1");
  }

  void pace() {
    if (unmeasured("pace", "words_per_minute", "D2.pace") || !delivery_.words_per_minute) return;
    const bool rough = delivery_.origin == TranscriptOrigin::rough;
    std::string figure =
        fmt::format("{}{:.0f} words a minute", rough ? "about " : "", *delivery_.words_per_minute);
    if (delivery_.articulation_rate_sps)
      figure += fmt::format(", {:.1f} syllables a second between pauses",
                            *delivery_.articulation_rate_sps);
    std::string by_part;
    for (const auto& part : delivery_.parts) {
      if (!part.words_per_minute) continue;
      by_part += fmt::format("{}{} {:.0f}", by_part.empty() ? "" : ", ", name_of(part.role),
                             *part.words_per_minute);
    }
    if (!by_part.empty()) figure += "; by part: " + by_part;
    row("pace", figure, "D2.pace");
  }

  void pauses() {
    if (unmeasured("pauses", "pauses", "D2.flow")) return;
    std::vector<Pause> inside;
    std::ranges::copy_if(delivery_.pauses, std::back_inserter(inside), &Pause::inside_clause);
    std::string figure =
        fmt::format("{}, {} of them inside a clause", delivery_.pauses.size(), inside.size());
    std::erase_if(inside, [](const Pause& pause) { return pause.time.length() < kLongPause; });
    if (!inside.empty())
      figure += fmt::format("; long ones there: {}", listed(inside, [](const Pause& pause) {
                              return fmt::format(" ({:.1f} s)", pause.time.length());
                            }));
    row("pauses", figure, "D2.flow");
  }

  void fillers() {
    if (unmeasured("fillers", "fillers")) return;
    const auto rate = delivery_.per_minute(delivery_.fillers.size());
    std::string figure = fmt::format("at least {}", delivery_.fillers.size());
    if (rate && !delivery_.fillers.empty()) {
      figure += fmt::format(", {:.1f} a minute: {}", *rate,
                            listed(delivery_.fillers, [](const Filler& filler) {
                              return filler.text.empty() ? "" : " " + filler.text;
                            }));
    }
    row("fillers", figure);
  }

  void repetitions() {
    if (unmeasured("said twice", "repetitions")) return;
    row("said twice", delivery_.repetitions.empty()
                          ? "nothing"
                          : listed(delivery_.repetitions, [](const Repetition& repetition) {
                              return fmt::format(" “{}”{}", repetition.text,
                                                 repetition.kind == RepetitionKind::restart
                                                     ? " (taken back)"
                                                     : "");
                            }));
  }

  void pitch() {
    if (unmeasured("pitch", "pitch", "D3.tone") || !delivery_.pitch) return;
    row("pitch",
        fmt::format("around {:.0f} Hz, spread {:.1f} semitones, {:.0f} % voiced",
                    delivery_.pitch->median_hz, delivery_.pitch->sd_semitones,
                    100 * delivery_.pitch->voiced_share),
        "D3.tone");
  }

  void loudness() {
    if (unmeasured("loudness", "loudness") || !delivery_.loudness) return;
    auto figure = fmt::format("{:.1f} LUFS, range {:.1f} LU", delivery_.loudness->integrated_lufs,
                              delivery_.loudness->range_lu);
    if (delivery_.level_sd_db)
      figure += fmt::format(", level varies by {:.1f} dB", *delivery_.level_sd_db);
    row("loudness", figure);
  }

  /// What the criterion found, in its own words; nothing when it does not apply.
  void note(std::string_view measure, std::string_view criterion) {
    for (const auto& result : report_.criteria) {
      if (result.criterion->id != criterion || result.judgement.note.empty()) continue;
      row(measure, result.judgement.note, criterion);
    }
  }

  void eye() {
    if (unmeasured("eye contact", "eye", "D5.eye") || !delivery_.eye) return;
    note("eye contact", "D5.eye");
    if (delivery_.eye->look_aways.empty()) return;
    row("looks away", looks_away(delivery_.eye->look_aways));
  }

  [[nodiscard]] std::string looks_away(const std::vector<SpokenLookAway>& all) const {
    std::string words;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (i == kMostShown) return words + " …";
      const auto& [look, run] = all[i];
      words += fmt::format("{}{} {} ({:.1f} s){}", i > 0 ? ", " : "", clock_time(look.time.start),
                           look_phrase(look.direction), look.time.length(),
                           run.empty() ? "" : " at " + quotation_of_words(run));
    }
    return words;
  }

  [[nodiscard]] std::string quotation_of_words(WordRun run) const {
    const bool longer = run.size() > kMostQuoted;
    run.last = std::min(run.last, run.first + kMostQuoted);
    return fmt::format("“{}{}”", text_of(*report_.take, run), longer ? " …" : "");
  }

  void body() {
    if (unmeasured("body language", "body", "D4.body")) return;
    note("body language", "D4.body");
    unmeasured("hands", "wrists");
  }

  void plan() {
    if (unmeasured("plan", "script", "D8.script")) return;
    if (!delivery_.plan) return;
    std::string figure;
    for (const auto& part : delivery_.plan->parts)
      figure += fmt::format("{}{} {}", figure.empty() ? "" : ", ", name_of(part.role),
                            name_of(part.status));
    row("plan", figure.empty() ? "no part of an answer was found in the script" : figure,
        "D8.script");
    if (report_.script == nullptr) return;
    for (const auto& sentence : delivery_.plan->sentences) {
      if (sentence.status == Kept::said) continue;
      row(name_of(sentence.status), quotation(report_.script->text(), sentence.span));
    }
    if (!delivery_.plan->ad_libbed.empty())
      row("added", listed(delivery_.plan->ad_libbed,
                          [](const AdLib& stretch) { return " “" + stretch.text + "”"; }));
  }

  void earlier() {
    for (const auto& comparison : delivery_.earlier) {
      const auto measure = words_of(comparison.measure).name;
      const auto where = comparison.direction == Direction::within
                             ? std::string("within what chance does")
                             : fmt::format("{} your earlier takes", name_of(comparison.direction));
      row(fmt::format("{} before", measure),
          fmt::format("{0:.{5}f} now, {1:.{5}f} on average of {2} ({3:.{5}f} to {4:.{5}f} by "
                      "chance): {6}",
                      comparison.now, comparison.mean, comparison.takes,
                      std::max(comparison.measure == Measure::integrated_lufs ? -200.0 : 0.0,
                               comparison.low),
                      comparison.high, std::max(1, words_of(comparison.measure).decimals), where));
    }
  }

  const Report& report_;
  const Delivery& delivery_;
  std::vector<DeliveryRow> rows_;
};

}  // namespace

std::string_view look_phrase(LookDirection direction) {
  constexpr std::string_view kPhrases[] = {"to your left", "to your right", "up", "down",
                                           "out of the picture"};
  return kPhrases[static_cast<std::size_t>(direction)];
}

std::vector<DeliveryRow> delivery_rows(const Report& report) {
  if (!report.delivery) return {};
  return Rows(report).run();
}

std::string delivery_headline(const Report& report) {
  if (!report.delivery) return {};
  const auto& delivery = *report.delivery;
  if (!delivery.duration_s) return sentence(delivery.why_not("duration_s"));
  auto words = fmt::format("Spoken in {}", clock_time(*delivery.duration_s));
  if (delivery.words_per_minute)
    words += fmt::format(", {}{:.0f} words a minute",
                         delivery.origin == TranscriptOrigin::rough ? "about " : "",
                         *delivery.words_per_minute);
  return words + ".";
}

}  // namespace ninety
