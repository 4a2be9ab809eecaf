// Versions of an answer: kept as they were saved, judged as they are asked for.
#include "apps/server/answer_json.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/judging.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"

namespace ninety::server {
namespace {

Response shown(Service& service, const store::Version& version, const store::Answer& answer,
               int status = 200) {
  auto body = whole_version(service, version, answer);
  if (!body) return refusal_of(body.error());
  return json(std::move(*body), status);
}

/// The text to save: the one given, or what the answer holds.
store::Result<std::string> text_to_save(Service& service, const store::Answer& answer,
                                        std::optional<std::string> given) {
  if (given) return std::move(*given);
  if (answer.draft) return *answer.draft;
  const auto versions = service.store().answers().versions(answer.id);
  if (!versions) return std::unexpected(versions.error());
  return versions->empty() ? std::string() : versions->back().text;
}

}  // namespace

Response list_versions(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  const auto versions = service.store().answers().versions(answer->id);
  if (!versions) return refusal_of(versions.error());
  std::vector<std::string> all;
  for (const auto& version : *versions)
    all.push_back(version_summary(version));
  return json(ObjectWriter().list("versions", all).done());
}

Response save_version(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  auto given = input.text("text", {.most = cli::kAnswerLimit});
  if (auto refused = input.refused()) return *refused;
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  const auto text = text_to_save(service, *answer, std::move(given));
  if (!text) return refusal_of(text.error());
  if (auto refused = refusal_of_text(*text)) return *refused;
  const auto brief = brief_for(service, *answer);
  if (!brief) return refusal_of(brief.error());
  const auto found = judged({.text = *text,
                             .question = answer->question,
                             .brief = brief->get(),
                             .norms = service.norms(),
                             .id = {}});
  const auto saved = service.store().answers().save_version({.id = service.world().new_id(),
                                                             .answer_id = answer->id,
                                                             .text = *text,
                                                             .score = found.score,
                                                             .verdict = found.verdict,
                                                             .words = found.words,
                                                             .created_at = service.world().now()});
  if (!saved) return refusal_of(saved.error());
  return shown(service, saved->version, *answer, saved->made ? 201 : 200);
}

Response read_version(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto version = service.store().answers().version(parameters[0]);
  if (!version) return refusal_of(version.error());
  const auto answer = find_answer(service, version->answer_id);
  if (!answer) return refusal_of(answer.error());
  return shown(service, *version, *answer);
}

Response read_version_page(Service& service, const Request& request, const Parameters& parameters) {
  const auto version = service.store().answers().version(parameters[0]);
  if (!version) return refusal_of(version.error());
  const auto answer = find_answer(service, version->answer_id);
  if (!answer) return refusal_of(answer.error());
  const auto brief = brief_for(service, *answer);
  if (!brief) return refusal_of(brief.error());
  Response page;
  page.type = "text/html; charset=utf-8";
  const bool score = query_value(request.query, "score") == "1";
  page.body = report_page({.text = version->text,
                           .question = answer->question,
                           .brief = brief->get(),
                           .norms = service.norms(),
                           .id = answer->title},
                          score ? ShowScore::yes : ShowScore::no);
  return page;
}

}  // namespace ninety::server
