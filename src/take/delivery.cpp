#include "take/delivery.h"

#include <algorithm>

#include "take/expression.h"
#include "take/pace.h"

namespace ninety {
namespace {

constexpr double kLeastVoiced = 2.0;     // seconds of voice for the spread of a whole take
constexpr std::size_t kFewestWords = 8;  // of an answer
constexpr double kShortestAnswer = 3;    // seconds
constexpr double kLeastSpeech = 1.0;     // seconds, for figures a minute

class Measuring {
 public:
  explicit Measuring(const DeliveryInput& input)
      : input_(input), take_(input.take), voice_(input.take) {}

  Delivery run() {
    out_.origin = take_.words.empty() ? TranscriptOrigin::none : take_.origin;
    out_.not_measured = take_.not_measured;
    out_.words = take_.words.size();
    camera();
    if (!take_.speech) return without_speech();
    speech_ = *take_.speech;
    out_.duration_s = speech_.length();
    out_.fillers = take_.fillers;
    sound();
    script();
    words();
    eye();
    for (std::size_t i = 0; i < kMeasures; ++i) {
      const auto now = figures_of(out_)[i];
      if (const auto change = compare(static_cast<Measure>(i), now, input_.earlier))
        out_.earlier.push_back(*change);
    }
    practice();
    return std::move(out_);
  }

 private:
  void practice() {
    if (input_.earlier.empty()) return;
    std::vector<PracticeTake> takes;
    for (const auto& figures : input_.earlier)
      takes.push_back({.figures = figures});
    takes.push_back({.figures = figures_of(out_)});
    out_.practice = practise(takes, {.ranges = input_.ranges});
  }

  void camera() {
    if (!take_.camera) return;
    for (const auto& lacking : take_.camera->not_measured)
      lacks(lacking.what, lacking.why);
    out_.body = take_.camera->body;
    if (out_.body && take_.camera->seconds >= kShortestAnswer)
      out_.nods_per_minute = 60 * out_.body->nods / take_.camera->seconds;
  }

  void eye() {
    if (!take_.camera || !out_.why_not("eye").empty()) return;
    auto found = eye_contact(take_);
    if (!found) return lacks("eye", found.error());
    out_.eye = std::move(*found);
  }

  void lacks(std::string_view what, std::string_view why) {
    if (out_.why_not(what).empty())
      out_.not_measured.push_back({std::string(what), std::string(why)});
  }

  Delivery without_speech() {
    const auto told = out_.why_not("speech");
    const std::string why(told.empty() ? "no speech was found in the recording" : told);
    for (const auto* what : {"duration_s", "words_per_minute", "articulation_rate_sps", "pauses",
                             "fillers", "repetitions", "pitch", "loudness"})
      lacks(what, why);
    if (input_.script != nullptr) lacks("script", why);
    if (take_.camera) lacks("eye", why);
    practice();
    return std::move(out_);
  }

  void sound() {
    if (out_.why_not("pitch").empty()) out_.pitch = voice_.pitch(speech_, kLeastVoiced);
    if (!out_.pitch) lacks("pitch", "there are fewer than two seconds of voice to measure");
    out_.level_sd_db = voice_.level_sd_db(speech_);
    out_.loudness = take_.loudness;
    if (!out_.loudness) lacks("loudness", "the sound is too short or too quiet to measure");
  }

  [[nodiscard]] std::string no_words() const {
    const auto told = out_.why_not("words");
    return told.empty() ? "no words were recognised" : std::string(told);
  }

  void script() {
    if (input_.script == nullptr) return;
    if (take_.words.empty()) return lacks("script", no_words());
    out_.plan = hold_against(take_, *input_.script);
  }

  void words() {
    if (take_.words.empty()) {
      for (const auto* what : {"words_per_minute", "articulation_rate_sps", "repetitions"})
        lacks(what, no_words());
      out_.pauses = find_pauses(take_, {});
      return;
    }
    const auto* plan = out_.plan ? &*out_.plan : nullptr;
    const auto starts = clause_starts(input_.transcript, input_.said, plan, input_.script);
    out_.pauses = find_pauses(take_, starts);
    out_.repetitions = find_repetitions(take_, plan);
    for (const auto& repetition : out_.repetitions) {
      if (out_.plan) leave_out(*out_.plan, take_, repetition.words);
    }
    const auto pace = pace_of(take_, speech_);
    if (out_.why_not("words_per_minute").empty()) out_.words_per_minute = pace.words_per_minute;
    if (!out_.words_per_minute) lacks("words_per_minute", "there are too few words to tell a pace");
    if (out_.why_not("articulation_rate_sps").empty())
      out_.articulation_rate_sps = pace.articulation_rate_sps;
    if (!out_.articulation_rate_sps)
      lacks("articulation_rate_sps", "there are too few words to tell a pace");
    out_.pace_variation = pace_variation(take_);
    parts();
    if (out_.wording_known())
      out_.flat_words = flat_words(take_, voice_, input_.transcript, input_.said);
    if (out_.plan && out_.pitch && out_.pace_variation)
      out_.recital = recital_of(*out_.plan, out_.pitch->sd_semitones, *out_.pace_variation);
  }

  void parts() {
    for (const auto& segment : input_.said.segments) {
      const auto run = words_in(input_.transcript, segment.span);
      if (run.empty()) continue;
      if (!out_.parts.empty() && out_.parts.back().role == segment.role) {
        out_.parts.back().words.last = run.last;
      } else {
        SpokenPart part;
        part.role = segment.role;
        part.words = run;
        out_.parts.push_back(part);
      }
    }
    for (auto& part : out_.parts) {
      part.time = time_of(take_, part.words);
      const auto pace = pace_of(take_, part.time);
      part.words_per_minute = pace.words_per_minute;
      part.articulation_rate_sps = pace.articulation_rate_sps;
      if (out_.pitch) part.pitch = voice_.pitch(part.time);
      part.level_db = voice_.level_db(part.time);
    }
  }

  const DeliveryInput& input_;
  const Take& take_;
  Voice voice_;
  TimeSpan speech_;
  Delivery out_;
};

}  // namespace

std::string_view Delivery::why_not(std::string_view what) const {
  const auto found = std::ranges::find(not_measured, what, &Unmeasured::what);
  return found == not_measured.end() ? std::string_view() : std::string_view(found->why);
}

bool Delivery::filmed() const {
  return eye || body || !why_not("eye").empty() || !why_not("body").empty();
}

std::string Delivery::why_not_wording() const {
  if (!duration_s) return std::string(why_not("duration_s"));
  if (const auto told = why_not("words"); !told.empty()) return std::string(told);
  if (origin == TranscriptOrigin::none) return "no words were recognised";
  if (words < kFewestWords || *duration_s < kShortestAnswer)
    return "there is too little speech to judge it as an answer";
  if (origin == TranscriptOrigin::rough)
    return "the transcript is rough, as no script was given; give --script, or correct the "
           "transcript and give it with --transcript";
  return {};
}

std::optional<double> Delivery::per_minute(std::size_t events) const {
  if (!duration_s || *duration_s < kLeastSpeech) return std::nullopt;
  return 60 * static_cast<double>(events) / *duration_s;
}

std::size_t Delivery::long_pauses_inside() const {
  return static_cast<std::size_t>(std::ranges::count_if(pauses, [](const Pause& pause) {
    return pause.inside_clause && pause.time.length() >= kLongPause;
  }));
}

Delivery deliver(const DeliveryInput& input) { return Measuring(input).run(); }

Figures figures_of(const Delivery& delivery) {
  Figures figures;
  const auto set = [&figures](Measure measure, std::optional<double> value) {
    figures.at(static_cast<std::size_t>(measure)) = value;
  };
  set(Measure::duration_s, delivery.duration_s);
  set(Measure::words_per_minute, delivery.words_per_minute);
  set(Measure::articulation_rate_sps, delivery.articulation_rate_sps);
  if (delivery.why_not("fillers").empty())
    set(Measure::fillers_per_minute, delivery.per_minute(delivery.fillers.size()));
  set(Measure::long_pauses_per_minute, delivery.per_minute(delivery.long_pauses_inside()));
  if (delivery.pitch) {
    set(Measure::sd_semitones, delivery.pitch->sd_semitones);
    set(Measure::median_hz, delivery.pitch->median_hz);
  }
  if (delivery.loudness) set(Measure::integrated_lufs, delivery.loudness->integrated_lufs);
  if (delivery.eye) {
    set(Measure::contact_share, delivery.eye->contact_share);
    set(Measure::longest_look_away_s, delivery.eye->longest_look_away_s);
  }
  if (delivery.body) {
    set(Measure::head_turning_deg, delivery.body->head_turning_deg);
    set(Measure::nods_per_minute, delivery.nods_per_minute);
    set(Measure::expressiveness, delivery.body->expressiveness);
    set(Measure::wrists_seen_share, delivery.body->wrists_seen_share);
  }
  return figures;
}

}  // namespace ninety
