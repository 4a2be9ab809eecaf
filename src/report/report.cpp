#include "report/report.h"

#include <algorithm>
#include <cmath>

#include "report/next_steps.h"
#include "report/score.h"
#include "rubric/practice_judging.h"
#include "rubric/thresholds.h"
#include "take/borders.h"
#include "text/language.h"

namespace ninety {
namespace {

constexpr std::string_view kPastedId = "T.parroting";  // a remark for each pasted run
constexpr std::string_view kSaidByAnother = "T5";      // F3.role has the same remark
constexpr float kCertainPitfall = 0.8F;  // from here on a pitfall is an error, not a warning

SpokenSeconds spoken_seconds(std::uint32_t words, const Norms& norms) {
  const auto seconds = [words](float pace) {
    return static_cast<std::uint32_t>(
        std::lround(60.0F * static_cast<float>(words) / std::max(pace, 1.0F)));
  };
  return {seconds(norms.quick_words_per_minute), seconds(norms.slow_words_per_minute)};
}

Severity severity_of(const CriterionResult& result) {
  const bool missing = result.judgement.status == Status::missing;
  if (!result.criterion->id.starts_with("P.")) return missing ? Severity::warning : Severity::hint;
  if (!missing) return Severity::hint;
  return 1 - result.judgement.score >= kCertainPitfall ? Severity::error : Severity::warning;
}

void diagnose(Report& report) {
  report.diagnostics.reserve(report.criteria.size());
  for (const auto& result : report.criteria) {
    const auto status = result.judgement.status;
    if (status != Status::partly && status != Status::missing) continue;
    const auto& criterion = *result.criterion;
    if (criterion.id == kSaidByAnother) continue;
    const auto message = status == Status::missing || criterion.partly.empty() ? criterion.missing
                                                                               : criterion.partly;
    const auto& note = result.judgement.note;
    const auto remark = [&](Span place) {
      auto what = std::string(message);
      if (!note.empty()) what.append(": ").append(note);
      report.diagnostics.push_back(
          {criterion.id, severity_of(result), place, std::move(what), criterion.help});
    };
    if (criterion.id == kPastedId) {
      for (const Span run : result.judgement.evidence)
        remark(run);
    } else {
      remark(place_of(report.reading, result));
    }
  }
  std::stable_sort(report.diagnostics.begin(), report.diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) {
                     return a.span.begin != b.span.begin ? a.span.begin < b.span.begin
                                                         : a.code < b.code;
                   });
}

std::string notice_of(Outcome outcome, std::string_view language) {
  if (outcome == Outcome::other_language) {
    return "this text is not in English (" + std::string(language) +
           "); ninety judges English answers only";
  }
  if (outcome == Outcome::foreign_question) {
    return "this question is not one of the \"What inspires you?\" family, so the answer is not "
           "judged";
  }
  return {};
}

Report begun(const Document& document, const ReportOptions& options) {
  Report report;
  report.id = options.id;
  report.norms = options.norms;
  report.words = document.words();
  report.spoken = spoken_seconds(report.words, report.norms);
  report.reading.document = &document;
  return report;
}

/// Reads the words unless they are of another language or answer another question.
void read_words(Report& report, const Document& document, const Model& model,
                const ReportOptions& options) {
  if (report.language != "en") report.outcome = Outcome::other_language;
  auto reading =
      report.outcome == Outcome::judged ? read(document, model, {options.question}) : Reading{};
  if (report.outcome == Outcome::judged && reading.question == QuestionKind::foreign)
    report.outcome = Outcome::foreign_question;
  report.notice = notice_of(report.outcome, report.language);
  if (report.outcome == Outcome::judged) report.reading = std::move(reading);
}

void ask_criteria(Report& report) {
  const Subject subject{.reading = report.reading,
                        .norms = report.norms,
                        .fit = report.fit ? &*report.fit : nullptr,
                        .delivery = report.delivery ? &*report.delivery : nullptr,
                        .transcript = report.transcript};
  report.criteria.reserve(all_criteria().size());
  for (const auto& criterion : all_criteria()) {
    if (criterion.group == Group::sources) continue;
    if (criterion.group == Group::delivery && !report.delivery) continue;
    report.criteria.push_back({&criterion, criterion.judge(subject)});
  }
}

void hold_against_brief(Report& report, const ReportOptions& options) {
  if (options.brief == nullptr) return;
  report.brief = options.brief;
  report.fit = fit_of(report.reading, *options.brief);
}

void conclude(Report& report) {
  report.score = score_of(report.criteria, report.reading);
  report.verdict = verdict_of(report.reading);
}

/// Words that are not known well enough are not judged: every criterion of them says why.
void withhold_words(Report& report, const std::string& why) {
  for (auto& result : report.criteria) {
    if (result.criterion->group == Group::delivery) continue;
    result.judgement = {.status = Status::not_measurable, .score = 0, .evidence = {}, .note = why};
  }
  report.reading.source = {};
  report.reading.motivation = {};
  report.notice = "the words are not judged: " + why;
}

}  // namespace

Report judge(const Document& document, const Model& model, const ReportOptions& options) {
  auto report = begun(document, options);
  report.language = language_of(document);
  read_words(report, document, model, options);
  if (report.outcome != Outcome::judged) return report;
  hold_against_brief(report, options);
  ask_criteria(report);
  diagnose(report);
  conclude(report);
  choose_next_steps(report);
  return report;
}

Report judge_spoken(const Document& document, const SpokenAnswer& spoken, const Model& model,
                    const ReportOptions& options) {
  auto report = begun(document, options);
  report.take = &spoken.take;
  report.transcript = &spoken.transcript;
  report.script = spoken.script;
  const bool given = spoken.take.origin == TranscriptOrigin::corrected ||
                     spoken.take.origin == TranscriptOrigin::remote;
  // What the recogniser hears is English, whatever was spoken; only others' words can tell.
  report.language = given && document.words() > 0 ? language_of(document) : "en";
  read_words(report, document, model, options);
  move_borders_to_pauses(report.reading, spoken.transcript, spoken.take);
  const auto planned = spoken.script != nullptr ? read(*spoken.script, model) : Reading{};
  report.delivery = deliver({.take = spoken.take,
                             .transcript = spoken.transcript,
                             .said = report.reading,
                             .script = spoken.script != nullptr ? &planned : nullptr,
                             .earlier = spoken.earlier,
                             .ranges = ranges_of(report.norms)});
  auto& delivery = *report.delivery;
  if (delivery.duration_s) {
    const auto seconds = static_cast<std::uint32_t>(std::lround(*delivery.duration_s));
    report.spoken = {seconds, seconds};
  }
  const auto why = report.outcome == Outcome::judged ? delivery.why_not_wording() : report.notice;
  if (!why.empty()) {
    delivery.not_measured.push_back({"score", why});
    delivery.not_measured.push_back({"verdict", why});
  }
  if (report.outcome != Outcome::judged) return report;
  if (why.empty()) hold_against_brief(report, options);
  ask_criteria(report);
  why.empty() ? conclude(report) : withhold_words(report, why);
  diagnose(report);
  choose_next_steps(report);
  return report;
}

}  // namespace ninety
