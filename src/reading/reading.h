// Document → Reading: the facts of an answer. Criteria judge these; they never search the text.
//
//   const auto document = ninety::Document::read(text);
//   const auto reading = ninety::read(document, ninety::Model::builtin());
//   for (const auto& segment : reading.segments) ...
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/role.h"
#include "text/document.h"
#include "text/span.h"

namespace ninety {

class Model;

/// A stretch of the answer with one role. Segments are sorted and do not overlap.
struct Segment {
  Span span;
  Role role = Role::other;
  std::optional<Role> also;  ///< a second role that a real part of it carries
  float confidence = 0;      ///< probability of `role`, 0 to 1, calibrated
  std::uint32_t words = 0;
  RoleScores probability{};  ///< of each role; sums to 1
};

enum class Source : std::uint8_t {
  problem_solving,
  mentorship,
  mastery,
  innovation,
  overcoming,  // professional
  impact,
  role_model,
  family,
  hobby,
  money_status,
  external_direction,
  none
};
inline constexpr std::size_t kSources = 12;
inline constexpr std::array<std::string_view, kSources> kSourceNames = {
    "problem_solving", "mentorship", "mastery", "innovation",   "overcoming",         "impact",
    "role_model",      "family",     "hobby",   "money_status", "external_direction", "none"};
[[nodiscard]] constexpr std::string_view name_of(Source source) {
  return kSourceNames[static_cast<std::size_t>(source)];
}

enum class Orientation : std::uint8_t { intrinsic, extrinsic, mixed, unclear };
inline constexpr std::size_t kOrientations = 4;
inline constexpr std::array<std::string_view, kOrientations> kOrientationNames = {
    "intrinsic", "extrinsic", "mixed", "unclear"};
[[nodiscard]] constexpr std::string_view name_of(Orientation orientation) {
  return kOrientationNames[static_cast<std::size_t>(orientation)];
}

/// What a model was trained to tell of a whole answer, beside source, motivation and verdict.
/// Names are the rubric's ids.
enum class Trait : std::uint8_t {
  F1,
  F1_opening,
  F1_succinct,
  F1_professional,
  F2,
  F2_situation,
  F2_context_budget,
  F2_action,
  F2_link,
  F2_result,
  F2_measured,
  F3,
  F3_echo,
  F_order,
  F_concise,
  V1,
  V2,
  V3,
  P_personal,
  P_extrinsic,
  P_generic,
  P_hobby,
  P_no_drive
};
inline constexpr std::size_t kTraits = 23;
inline constexpr std::array<std::string_view, kTraits> kTraitIds = {
    "F1",        "F1.opening",   "F1.succinct",       "F1.professional",
    "F2",        "F2.situation", "F2.context-budget", "F2.action",
    "F2.link",   "F2.result",    "F2.measured",       "F3",
    "F3.echo",   "F.order",      "F.concise",         "V1",
    "V2",        "V3",           "P.personal",        "P.extrinsic",
    "P.generic", "P.hobby",      "P.no_drive"};

/// Probabilities of the three statuses; they sum to 1. For pitfalls "missing" means it fires.
struct Estimate {
  float missing = 0;
  float partly = 0;
  float met = 0;
  [[nodiscard]] float expected() const { return met + 0.5F * partly; }  ///< 0 to 1
};

/// A named part of a decision: positive speaks for it, negative against. For `--why`.
struct Term {
  std::string name;
  float weight = 0;
};

struct SourceFact {
  Source category = Source::none;
  float confidence = 0;
  std::array<float, kSources> probability{};
  std::vector<Span> evidence;  ///< the words that name it, in the thesis where there is one
};

struct MotivationFact {
  Orientation orientation = Orientation::unclear;
  float confidence = 0;
  float intrinsic_share = 0;    ///< expected share of intrinsic drive, 0 to 1
  std::vector<Span> intrinsic;  ///< words that speak for drive from the work itself
  std::vector<Span> extrinsic;  ///< words that speak for drive from outside
};

/// An outcome the answer tells.
struct OutcomeFact {
  Span span;              ///< the clause
  bool measured = false;  ///< carries a number, a date, a before/after or a countable effect
  Span measure;           ///< the words that measure it; empty when it is not measured
};

/// Who acts in the told actions, as shares of their clauses; they sum to 1 when there are any.
struct AgencyFact {
  float first_person = 0;  ///< "I rebuilt"
  float we = 0;            ///< "we rebuilt" with no I in the clause
  float passive = 0;       ///< "was rebuilt"
  float others = 0;
  std::vector<Span> first_person_words;
  std::vector<Span> we_words;
  std::vector<Span> passive_words;
};

/// Words of the thesis taken up again in the bridge (by stem or by meaning).
struct EchoFact {
  float strength = 0;  ///< 0 to 1
  std::vector<Span> in_thesis;
  std::vector<Span> in_bridge;
};

struct PitfallFact {
  float probability = 0;
  std::vector<Span> evidence;  ///< at least one span whenever probability >= 0.3
};

enum class QuestionKind : std::uint8_t { what, who, foreign };

struct Reading {
  const Document* document = nullptr;
  std::vector<Segment> segments;
  std::array<float, kRoles> share{};          ///< expected share of words of each role; sums to 1
  std::array<std::uint32_t, kRoles> words{};  ///< words of the segments with each role
  SourceFact source;
  MotivationFact motivation;
  std::vector<OutcomeFact> outcomes;
  AgencyFact agency;
  EchoFact echo;
  std::array<Estimate, kTraits> traits{};
  std::array<PitfallFact, 5> pitfalls{};  ///< P.personal … P.no_drive
  std::array<float, 3> verdict{};         ///< probability of weak, promising, strong
  QuestionKind question = QuestionKind::what;
  bool names_person = false;  ///< the thesis (or, without one, the start) names a person

  [[nodiscard]] const Estimate& estimate(Trait trait) const {
    return traits[static_cast<std::size_t>(trait)];
  }
  /// The first (or last) segment of a role; nullptr when there is none.
  [[nodiscard]] const Segment* first(Role role) const;
  [[nodiscard]] const Segment* last(Role role) const;
  /// Spans of all segments whose first or second role is `role`.
  [[nodiscard]] std::vector<Span> spans(Role role) const;
};

struct ReadOptions {
  std::string_view question;  ///< empty: "What inspires you?"
};

/// Pure, total, deterministic; `document` must outlive the Reading.
[[nodiscard]] Reading read(const Document& document, const Model& model,
                           const ReadOptions& options = {});

/// Why the model decided as it did: the strongest terms of each segment's role, of the source, the
/// motivation and each trait, strongest first, at most `most` each.
struct Explanation {
  std::vector<std::vector<Term>> segments;  ///< runs parallel to Reading::segments
  std::vector<Term> source;
  std::vector<Term> motivation;
  std::array<std::vector<Term>, kTraits> traits;
};
[[nodiscard]] Explanation explain(const Reading& reading, const Model& model, std::size_t most = 3);

}  // namespace ninety
