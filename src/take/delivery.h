// Take → Delivery: the facts of how an answer was spoken. Criteria judge these.
//
//   const auto transcript = ninety::transcript_of(take);
//   const auto document = ninety::Document::read(transcript.text);
//   const auto said = ninety::read(document, ninety::Model::builtin());
//   const auto delivery = ninety::deliver({.take = take, .transcript = transcript, .said = said});
//
// Pure and total. A figure that could not be measured is absent and named in `not_measured`.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "take/earlier.h"
#include "take/eye_contact.h"
#include "take/pauses.h"
#include "take/plan.h"
#include "take/practice.h"
#include "take/repetitions.h"
#include "take/take.h"
#include "take/transcript.h"
#include "take/voice.h"

namespace ninety {

/// A silence from here on is long: the third class of pauses, which read speech does not have
/// (Campione & Véronis 2002). What counts as too many is a norm.
inline constexpr double kLongPause = 1.0;

/// How one part of what was said was spoken; neighbours of one role are one part.
struct SpokenPart {
  Role role = Role::other;
  WordRun words;
  TimeSpan time;
  std::optional<double> words_per_minute;
  std::optional<double> articulation_rate_sps;
  std::optional<PitchFact> pitch;
  std::optional<double> level_db;
};

/// A word that claims enthusiasm, voiced flat: within 1.5 semitones, and nowhere more than one
/// semitone above the speaker's own median (convention).
struct FlatWord {
  WordRun words;
  TimeSpan time;
  std::string text;
  double range_semitones = 0;
};

/// What speaks for a recited delivery. It is a possibility, never a verdict on the person.
struct Recital {
  double closeness = 0;  ///< share of what was said that is the script's, times share of it kept
  double sd_semitones = 0;
  double pace_variation = 0;  ///< coefficient of variation of the articulation rate
  double possibility = 0;     ///< 0 to 1: the least of the three signs, so that all must be there
};

struct Delivery {
  TranscriptOrigin origin = TranscriptOrigin::none;
  std::optional<double> duration_s;  ///< onset to end of speech
  std::optional<double> words_per_minute;
  std::optional<double> articulation_rate_sps;
  std::optional<double> pace_variation;
  std::vector<SpokenPart> parts;
  std::vector<Pause> pauses;
  std::vector<Filler> fillers;
  std::vector<Repetition> repetitions;
  std::optional<PitchFact> pitch;
  std::optional<Loudness> loudness;
  std::optional<double> level_sd_db;
  std::vector<FlatWord> flat_words;
  std::optional<Recital> recital;   ///< with a script only
  std::optional<PlanFact> plan;     ///< with a script only
  std::optional<EyeContact> eye;    ///< with a camera only
  std::optional<BodyFigures> body;  ///< with a camera only
  std::optional<double> nods_per_minute;
  std::vector<Comparison> earlier;
  std::optional<Practice> practice;  ///< with earlier takes only; this one is the last
  std::vector<Unmeasured> not_measured;

  /// Why a figure is missing; empty when it was measured.
  [[nodiscard]] std::string_view why_not(std::string_view what) const;
  /// Events a minute of the speaking time; nothing when that was not measured.
  [[nodiscard]] std::optional<double> per_minute(std::size_t events) const;
  /// Pauses of kLongPause and more inside a clause.
  [[nodiscard]] std::size_t long_pauses_inside() const;
  /// Whether there was a camera, whatever could be measured with it.
  [[nodiscard]] bool filmed() const;
  /// Why what was said cannot be judged as an answer; empty when its words are known well enough.
  [[nodiscard]] std::string why_not_wording() const;
  [[nodiscard]] bool wording_known() const { return why_not_wording().empty(); }
  std::size_t words = 0;  ///< of the take
};

struct DeliveryInput {
  const Take& take;
  const Transcript& transcript;
  const Reading& said;              ///< of the transcript; without Document: no words are known
  const Reading* script = nullptr;  ///< of the plan
  /// Takes before this one, in order.
  std::span<const Figures> earlier = {};  // NOLINT(readability-redundant-member-init)
  MeasureRanges ranges = {};              // NOLINT(readability-redundant-member-init)
};

[[nodiscard]] Delivery deliver(const DeliveryInput& input);

/// The figures that later takes are compared with.
[[nodiscard]] Figures figures_of(const Delivery& delivery);

}  // namespace ninety
