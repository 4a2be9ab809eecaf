// Findings → Report: what is shown to a person, as data. Renderers only draw it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "rubric/criterion.h"
#include "take/delivery.h"

namespace ninety {

enum class Severity : std::uint8_t { hint, warning, error };
[[nodiscard]] constexpr std::string_view name_of(Severity severity) {
  constexpr std::string_view kNames[] = {"hint", "warning", "error"};
  return kNames[static_cast<std::size_t>(severity)];
}

enum class Verdict : std::uint8_t { weak, promising, strong };
[[nodiscard]] constexpr std::string_view name_of(Verdict verdict) {
  constexpr std::string_view kNames[] = {"weak", "promising", "strong"};
  return kNames[static_cast<std::size_t>(verdict)];
}

/// A finding at a place. `span` is empty (begin = end) where something is missing.
struct Diagnostic {
  std::string_view code;  ///< the criterion's id
  Severity severity = Severity::hint;
  Span span;
  std::string message;    ///< what: lower-case start, no final stop
  std::string_view help;  ///< one action: the criterion's
};

struct CriterionResult {
  const Criterion* criterion = nullptr;
  Judgement judgement;
};

/// Estimated speaking time in whole seconds, from the words and the pace norms.
struct SpokenSeconds {
  std::uint32_t low = 0;
  std::uint32_t high = 0;
};

/// What was judged, or why nothing was.
enum class Outcome : std::uint8_t { judged, other_language, foreign_question };

struct Report {
  std::string id;               ///< as given by the caller (file name, batch id)
  std::string language = "en";  ///< BCP 47 primary tag; "und" when it cannot be told
  Outcome outcome = Outcome::judged;
  std::string notice;  ///< one sentence when outcome is not judged, else empty
  std::uint32_t words = 0;
  SpokenSeconds spoken;
  Reading reading;                        ///< segments, source, motivation …; empty when not judged
  std::optional<Fit> fit;                 ///< with a posting or an organisation
  const Brief* brief = nullptr;           ///< what `fit` was told from; its texts are quoted
  std::string fit_change;                 ///< the change worth most for the fit; empty: none
  std::vector<CriterionResult> criteria;  ///< V, F, P, T (not S), in registry order
  std::vector<Diagnostic> diagnostics;    ///< sorted by place, then code
  std::optional<double> score;            ///< 0 to 100, two decimals
  std::optional<Verdict> verdict;
  std::vector<std::string> next_steps;            ///< at most three, most valuable first
  std::vector<std::string_view> next_step_codes;  ///< the criterion of each
  Norms norms;                                    ///< those used
  // Of a recording only.
  std::optional<Delivery> delivery;
  const Take* take = nullptr;  ///< its contours are drawn
  const Transcript* transcript = nullptr;
  const Document* script = nullptr;  ///< what was planned; nullptr: nothing
};

/// A spoken answer: `transcript` of `take`, and what was planned. All of it outlives the Report.
struct SpokenAnswer {
  const Take& take;
  const Transcript& transcript;
  const Document* script = nullptr;
  std::span<const Figures> earlier = {};  // NOLINT(readability-redundant-member-init)
};

struct ReportOptions {
  std::string id;
  std::string_view question;     ///< empty: "What inspires you?"
  const Brief* brief = nullptr;  ///< a posting, an organisation or both; outlives the Report
  Norms norms;
};

/// Judges one answer. Pure, total and deterministic; `document` must outlive the Report.
[[nodiscard]] Report judge(const Document& document, const Model& model,
                           const ReportOptions& options = {});

/// Judges one spoken answer: its words as an answer where they are known well enough, else no word
/// of it (criteria `not_measurable`, no score, no verdict, the reason in `notice`); its delivery
/// beside them. `document` is of the transcript's text.
[[nodiscard]] Report judge_spoken(const Document& document, const SpokenAnswer& spoken,
                                  const Model& model, const ReportOptions& options = {});

}  // namespace ninety
