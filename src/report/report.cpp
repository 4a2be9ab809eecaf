#include "report/report.h"

#include <algorithm>
#include <cmath>

#include "report/next_steps.h"
#include "report/score.h"
#include "rubric/thresholds.h"
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
  for (const auto& result : report.criteria) {
    const auto status = result.judgement.status;
    if (status != Status::partly && status != Status::missing) continue;
    const auto& criterion = *result.criterion;
    if (criterion.id == kSaidByAnother) continue;
    const auto message = status == Status::missing || criterion.partly.empty() ? criterion.missing
                                                                               : criterion.partly;
    const auto remark = [&](Span place) {
      report.diagnostics.push_back({criterion.id, severity_of(result), place, std::string(message),
                                    std::string(criterion.help)});
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

}  // namespace

Report judge(const Document& document, const Model& model, const ReportOptions& options) {
  Report report;
  report.id = options.id;
  report.norms = options.norms;
  report.words = document.words();
  report.spoken = spoken_seconds(report.words, report.norms);
  report.language = language_of(document);
  report.reading.document = &document;
  if (report.language != "en") report.outcome = Outcome::other_language;
  auto reading =
      report.outcome == Outcome::judged ? read(document, model, {options.question}) : Reading{};
  if (report.outcome == Outcome::judged && reading.question == QuestionKind::foreign)
    report.outcome = Outcome::foreign_question;
  report.notice = notice_of(report.outcome, report.language);
  if (report.outcome != Outcome::judged) return report;

  report.reading = std::move(reading);
  if (options.brief != nullptr) {
    report.brief = options.brief;
    report.fit = fit_of(report.reading, *options.brief);
  }
  const Subject subject{report.reading, report.norms, report.fit ? &*report.fit : nullptr};
  for (const auto& criterion : all_criteria()) {
    if (criterion.group == Group::sources) continue;
    report.criteria.push_back({&criterion, criterion.judge(subject)});
  }
  diagnose(report);
  report.score = score_of(report.criteria, report.reading);
  report.verdict = verdict_of(report.reading);
  choose_next_steps(report);
  return report;
}

}  // namespace ninety
