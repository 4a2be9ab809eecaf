// A criterion of the rubric: one value that holds what it is, why it matters, how to improve, its
// examples and the function that judges. One file a criterion; the registry, the manual pages,
// `ninety explain ID` and the tests are made from these values.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fit/fit.h"
#include "reading/reading.h"
#include "take/delivery.h"

namespace ninety {

enum class Status : std::uint8_t { met, partly, missing, not_applicable, not_measurable };
inline constexpr std::array<std::string_view, 5> kStatusNames = {
    "met", "partly", "missing", "not_applicable", "not_measurable"};
[[nodiscard]] constexpr std::string_view name_of(Status status) {
  return kStatusNames[static_cast<std::size_t>(status)];
}
[[nodiscard]] constexpr std::optional<Status> status_from(std::string_view name) {
  for (std::size_t i = 0; i < kStatusNames.size(); ++i) {
    if (kStatusNames[i] == name) return static_cast<Status>(i);
  }
  return std::nullopt;
}

/// What a criterion found. `score` is the expected value of the status, 0 to 1 (1 = met), and moves
/// continuously with the answer. Evidence spans are sorted, inside the text, and may be empty.
struct Judgement {
  Status status = Status::not_applicable;
  float score = 0;
  std::vector<Span> evidence;
  /// Figures and norms in a clause for people ("171 words a minute; 120 to 160 are asked for"), or
  /// why the criterion is not measurable; delivery only, empty elsewhere.
  std::string note = {};  // NOLINT(readability-redundant-member-init): g++ 12 warns without
};

/// Norms a person can change in a settings file; each default has its source in docs/norms.md.
struct Norms {
  float shortest_seconds = 60;
  float longest_seconds = 90;
  float slow_words_per_minute = 120;
  float quick_words_per_minute = 160;
  float context_share_partly = 0.33F;
  float context_share_missing = 0.40F;
  float thesis_words_partly = 36;  ///< from here on a thesis is only partly succinct
  float thesis_words_missing = 56;
  // Of recordings only.
  float fillers_per_minute_partly = 5;
  float fillers_per_minute_missing = 12;
  float long_pauses_per_minute_partly = 2;
  float long_pauses_per_minute_missing = 5;
  float repeats_per_minute_partly = 3;
  float repeats_per_minute_missing = 8;
  float pitch_semitones_partly = 1.8F;  ///< a smaller spread of pitch is only partly lively
  float pitch_semitones_missing = 1.0F;
  // Of recordings with a camera only.
  float eye_contact_share_partly = 0.50F;  ///< less of the speaking time is only partly enough
  float eye_contact_share_missing = 0.25F;
  float longest_look_away_partly = 6;    ///< seconds
  float face_off_centre_partly = 0.20F;  ///< of the picture's width, from its middle
  float eyes_apart_least = 0.05F;        ///< outer corners, of the picture's width
  float eyes_apart_most = 0.25F;
};

/// All that a criterion may look at.
struct Subject {
  const Reading& reading;
  const Norms& norms;
  const Fit* fit = nullptr;            ///< nullptr: neither a posting nor an organisation was given
  const Delivery* delivery = nullptr;  ///< nullptr: a written answer
  const Transcript* transcript = nullptr;  ///< with `delivery`: places of its words
};

/// Where in the answer a finding is shown or a missing part belongs.
enum class Anchor : std::uint8_t {
  evidence,         ///< at its evidence
  start,            ///< a missing thesis: before the first content sentence
  after_thesis,     ///< a missing situation
  after_situation,  ///< a missing action
  after_action,     ///< a missing result
  thesis,           ///< this and the next four: at the segments of that role
  situation,
  action,
  result,
  bridge,
  end  ///< a missing bridge
};

enum class Group : std::uint8_t { values, framework, sources, pitfalls, tailoring, delivery };

/// `text` with the words that matter between ⟦ and ⟧.
struct Example {
  std::string_view text;
};

struct Criterion {
  std::string_view id;  ///< the rubric's: "F2.measured"
  Group group = Group::framework;
  std::uint8_t place = 0;     ///< its place in the group, as the rubric orders it; from 1
  std::string_view title;     ///< a few words: "measurable result"
  std::string_view question;  ///< what it asks of the answer, one sentence ending in "?"
  std::string_view why;       ///< why it matters to an interviewer; at most 120 words
  std::string_view source;    ///< where that is known from: paper and year, or "rubric F2"
  std::string_view how;       ///< how to improve, kind and concrete; at most 120 words
  Example good[3];            ///< at least two; the last may be empty
  Example bad[3];             ///< at least two; the last may be empty
  std::string_view partly;   ///< message of a diagnostic: lower-case start, no final stop, no blame
  std::string_view missing;  ///< same, when it is missing (for a pitfall: when it fires)
  std::string_view help;     ///< one action, lower-case start, no final stop
  std::string_view next_step;  ///< one sentence for next_steps; {quote} becomes words of the answer
  Anchor anchor = Anchor::evidence;  ///< where its diagnostic stands when partly (or a pitfall)
  Anchor missing_anchor = Anchor::start;  ///< where it stands when missing
  Judgement (*judge)(const Subject&) = nullptr;
};

namespace detail {

consteval std::size_t words(std::string_view text) {
  std::size_t n = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    n += (!space && !inside) ? 1 : 0;
    inside = !space;
  }
  return n;
}

consteval bool marked(std::string_view text) {
  const auto open = text.find("⟦");
  return open != std::string_view::npos && text.find("⟧", open) != std::string_view::npos;
}

consteval void require(bool condition, const char* what) {
  if (!condition) throw what;  // an incomplete criterion does not compile
}

}  // namespace detail

/// The only way to make a Criterion that the registry takes: an incomplete one does not compile.
consteval Criterion complete(Criterion c) {
  using detail::require;
  require(!c.id.empty() && !c.id.starts_with('.'), "a criterion needs an id");
  require(c.place > 0, "a criterion has a place in its group");
  require(!c.title.empty() && !c.question.empty() && c.question.back() == '?',
          "title and question?");
  require(detail::words(c.why) >= 15 && detail::words(c.why) <= 120, "why: 15 to 120 words");
  require(detail::words(c.how) >= 15 && detail::words(c.how) <= 120, "how: 15 to 120 words");
  require(!c.source.empty(), "a criterion names its source");
  require(detail::marked(c.good[0].text) && detail::marked(c.good[1].text),
          "two good examples with ⟦marks⟧");
  require(detail::marked(c.bad[0].text) && detail::marked(c.bad[1].text),
          "two bad examples with ⟦marks⟧");
  require(!c.missing.empty() && c.missing.back() != '.', "message without a final stop");
  require(!c.help.empty() && c.help.back() != '.', "help without a final stop");
  require(!c.next_step.empty() && c.next_step.back() == '.', "next_step is a sentence");
#ifndef __SANITIZE_ADDRESS__  // g++ 12 cannot compare function addresses at compile time under
                              // -fsanitize=undefined
  require(c.judge != nullptr, "a criterion judges");
#endif
  return c;
}

/// Every criterion, ordered by group and rubric order of ids within the group.
[[nodiscard]] std::span<const Criterion> all_criteria();

/// The criterion with this id, or nullptr.
[[nodiscard]] const Criterion* find_criterion(std::string_view id);

/// Judgement from what the model estimates: the most probable status; `evidence` as given.
[[nodiscard]] Judgement from_estimate(const Estimate& estimate, std::vector<Span> evidence);

}  // namespace ninety
