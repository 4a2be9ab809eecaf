// What does not change while the server runs: health, session, criteria, questions.
#include <algorithm>

#include <fmt/format.h>

#include "apps/server/byte_range.h"
#include "apps/server/handlers.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/questions.h"
#include "apps/server/service.h"
#include "render/json_text.h"
#include "rubric/example.h"
#include "rubric/manual.h"
#include "speech/media_records.h"
#include "version.h"

namespace ninety::server {
namespace {

constexpr int kSchema = 1;

std::string_view name_of(Group group) {
  constexpr std::array<std::string_view, 6> kNames = {"values",   "framework", "sources",
                                                      "pitfalls", "tailoring", "delivery"};
  return kNames.at(static_cast<std::size_t>(group));
}

ObjectWriter about(const Criterion& criterion) {
  ObjectWriter writer;
  writer.text("id", criterion.id)
      .text("group", name_of(criterion.group))
      .text("title", criterion.title)
      .text("question", criterion.question);
  return writer;
}

std::string examples(std::span<const Example> given) {
  std::vector<std::string> all;
  for (const auto& example : given) {
    const auto plain = unmarked(example.text);
    if (!plain || plain->text.empty()) continue;
    std::vector<std::string> marks;
    for (const auto& mark : plain->marks)
      ninety::json::append_span(marks.emplace_back(), mark);
    all.push_back(ObjectWriter().text("text", plain->text).list("marks", marks).done());
  }
  return json_list(all);
}

}  // namespace

Response read_health(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  if (const auto good = service.store().check(); !good) return refusal_of(good.error());
  return json(
      ObjectWriter().text("status", "ok").text("version", version).count("schema", kSchema).done());
}

Response read_session(Service& service, const Request& /*request*/, const Parameters& /*none*/) {
  const auto person = service.store().people().find(store::kLocalPerson);
  if (!person) return refusal_of(person.error());
  return json(
      ObjectWriter()
          .text("token", service.guard().token())
          .text("version", version)
          .raw("person", ObjectWriter().text("id", person->id).text("name", person->name).done())
          .text("database", service.parts().database)
          .raw("limits", ObjectWriter()
                             .count("answer_bytes", static_cast<int>(cli::kAnswerLimit))
                             .count("document_bytes", static_cast<int>(kDocumentBodyLimit))
                             .count("chunk_bytes", static_cast<int>(kChunkLimit))
                             .count("take_seconds", speech::kLongestSeconds)
                             .done())
          .done());
}

Response list_criteria(Service& /*service*/, const Request& /*request*/,
                       const Parameters& /*none*/) {
  std::vector<std::string> all;
  for (const auto& criterion : all_criteria())
    all.push_back(about(criterion).done());
  return json(ObjectWriter().list("criteria", all).done());
}

Response read_criterion(Service& /*service*/, const Request& /*request*/,
                        const Parameters& parameters) {
  const auto* const criterion = find_criterion(parameters[0]);
  if (criterion == nullptr)
    return refusal(404, "not_found", "there is no criterion of this id; see GET /api/v1/criteria");
  return json(about(*criterion)
                  .text("why", criterion->why)
                  .text("source", criterion->source)
                  .text("how", criterion->how)
                  .raw("good", examples(criterion->good))
                  .raw("bad", examples(criterion->bad))
                  .text("page", manual_page(*criterion))
                  .done());
}

Response list_questions(Service& /*service*/, const Request& /*request*/,
                        const Parameters& /*none*/) {
  std::vector<std::string> all;
  for (const auto& question : all_questions()) {
    std::optional<std::string> audio;
    if (!question.audio.empty()) audio = fmt::format("/api/v1/questions/{}/audio", question.id);
    all.push_back(ObjectWriter()
                      .text("id", question.id)
                      .text("text", question.text)
                      .text_or_null("audio", audio)
                      .done());
  }
  return json(ObjectWriter().list("questions", all).done());
}

Response read_question_audio(Service& /*service*/, const Request& request,
                             const Parameters& parameters) {
  const auto questions = all_questions();
  const auto found = std::ranges::find(questions, parameters[0], &Question::id);
  if (found == questions.end() || found->audio.empty())
    return refusal(404, "not_found", "there is no sound of this question");
  const auto range = byte_range(request.fields.range, found->audio.size());
  auto response = ranged(range, found->audio.size(), "audio/wav");
  if (response.status < 400) response.view = found->audio.substr(range.begin, range.size());
  response.fields.emplace_back("Cache-Control", "no-cache");
  return response;
}

}  // namespace ninety::server
