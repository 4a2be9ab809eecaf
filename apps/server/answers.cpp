// Answers: title, question, target, and the draft that is being written.
#include "apps/server/answer_json.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"

namespace ninety::server {
namespace {

constexpr TextLimits kTitle = {.most = kNameLimit};
constexpr TextLimits kQuestion = {.most = kQuestionLimit};
constexpr TextLimits kDraft = {.most = cli::kAnswerLimit};

Response shown(Service& service, const store::Answer& answer, int status = 200) {
  auto body = shown_answer(service, answer, Detail::whole);
  if (!body) return refusal_of(body.error());
  return json(std::move(*body), status);
}

/// A target that is not there: told before anything is stored.
std::optional<Response> refusal_of_target(Service& service, const std::string& target_id) {
  if (target_id.empty()) return std::nullopt;
  const auto target = service.store().targets().find(target_id);
  if (target) return std::nullopt;
  if (target.error().kind != store::StoreErrorKind::not_found) return refusal_of(target.error());
  return refusal(404, "not_found", "there is no such target", "target_id");
}

}  // namespace

Response list_answers(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  const auto answers = service.store().answers().list(store::kLocalPerson);
  if (!answers) return refusal_of(answers.error());
  std::vector<std::string> all;
  for (const auto& answer : *answers) {
    auto body = shown_answer(service, answer, Detail::summary);
    if (!body) return refusal_of(body.error());
    all.push_back(std::move(*body));
  }
  return json(ObjectWriter().list("answers", all).done());
}

Response create_answer(Service& service, const Request& request, const Parameters& /*none*/) {
  Input input(request.body);
  const auto now = service.world().now();
  store::Answer answer{.id = service.world().new_id(),
                       .person_id = std::string(store::kLocalPerson),
                       .title = input.text("title", kTitle).value_or(""),
                       .question = input.text("question", kQuestion).value_or(""),
                       .target_id = std::nullopt,
                       .draft = input.text("draft", kDraft),
                       .created_at = now,
                       .updated_at = now,
                       .deleted_at = std::nullopt};
  const auto target_id = input.id("target_id").value_or("");
  if (auto refused = input.refused()) return *refused;
  if (auto refused = refusal_of_target(service, target_id)) return *refused;
  if (!target_id.empty()) answer.target_id = target_id;
  if (const auto added = service.store().answers().add(answer); !added)
    return refusal_of(added.error());
  return shown(service, answer, 201);
}

Response read_answer(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  return shown(service, *answer);
}

Response change_answer(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  const store::AnswerChange change{.title = input.text("title", kTitle),
                                   .question = input.text("question", kQuestion),
                                   .target_id = input.id("target_id"),
                                   .draft = input.text("draft", kDraft),
                                   .seen_updated_at = input.text("seen_updated_at", {.most = 24})};
  if (auto refused = input.refused()) return *refused;
  if (auto refused = refusal_of_target(service, change.target_id.value_or(""))) return *refused;
  const auto answer =
      service.store().answers().change(parameters[0], change, service.world().now());
  if (!answer) return refusal_of(answer.error());
  return shown(service, *answer);
}

Response delete_answer(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto removed = service.store().answers().remove(parameters[0], service.world().now());
  if (!removed) return refusal_of(removed.error());
  return nothing();
}

Response restore_answer(Service& service, const Request& /*request*/,
                        const Parameters& parameters) {
  const auto answer = service.store().answers().restore(parameters[0], service.world().now());
  if (!answer) return refusal_of(answer.error());
  return shown(service, *answer);
}

}  // namespace ninety::server
