#include "apps/server/judging.h"

#include "apps/cli/input.h"
#include "reading/model.h"
#include "render/html.h"
#include "render/json.h"

namespace ninety::server {
namespace {

Report judge_document(const Document& document, const TextToJudge& text) {
  return judge(
      document, Model::builtin(),
      {.id = text.id, .question = text.question, .brief = text.brief, .norms = text.norms});
}

}  // namespace

std::string report_json(const TextToJudge& text, Explained explained) {
  const auto document = Document::read(text.text);
  const auto report = judge_document(document, text);
  if (explained == Explained::no || report.outcome != Outcome::judged) return to_json(report);
  const auto why = explain(report.reading, Model::builtin());
  return to_json(report, {.why = &why});
}

std::string report_page(const TextToJudge& text, ShowScore score) {
  const auto document = Document::read(text.text);
  return to_html(judge_document(document, text), {.score = score == ShowScore::yes});
}

std::optional<Response> refusal_of_text(std::string_view text) {
  const auto complaint = cli::complaint_about(text);
  if (!complaint) return std::nullopt;
  if (text.size() > cli::kAnswerLimit) return refusal(413, "too_long", *complaint, "text");
  const bool blank = complaint->find("blank") != std::string::npos || text.empty();
  return refusal(400, blank ? "blank" : "bad_request", *complaint, "text");
}

Judged judged(const TextToJudge& text) {
  const auto document = Document::read(text.text);
  const auto report = judge_document(document, text);
  Judged found{.score = report.score, .verdict = std::nullopt, .words = report.words};
  if (report.verdict) found.verdict = std::string(name_of(*report.verdict));
  return found;
}

}  // namespace ninety::server
