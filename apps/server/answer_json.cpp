#include "apps/server/answer_json.h"

#include "apps/server/judging.h"
#include "apps/server/object_writer.h"

namespace ninety::server {
namespace {

ObjectWriter about(const store::Version& version) {
  ObjectWriter writer;
  writer.text("id", version.id)
      .text("answer_id", version.answer_id)
      .count("number", version.number)
      .number_or_null("score", version.score)
      .text_or_null("verdict", version.verdict)
      .count("words", version.words)
      .text("created_at", version.created_at);
  return writer;
}

}  // namespace

std::string version_summary(const store::Version& version) { return about(version).done(); }

store::Result<std::string> whole_version(Service& service, const store::Version& version,
                                         const store::Answer& answer) {
  const auto brief = brief_for(service, answer);
  if (!brief) return std::unexpected(brief.error());
  return about(version)
      .text("text", version.text)
      .raw("report", report_json({.text = version.text,
                                  .question = answer.question,
                                  .brief = brief->get(),
                                  .norms = service.norms(),
                                  .id = version.id}))
      .done();
}

store::Result<std::string> shown_answer(Service& service, const store::Answer& answer,
                                        Detail detail) {
  const auto versions = service.store().answers().versions(answer.id);
  if (!versions) return std::unexpected(versions.error());
  const auto takes = service.store().takes().of_answer(answer.id);
  if (!takes) return std::unexpected(takes.error());
  const auto* const latest = versions->empty() ? nullptr : &versions->back();
  ObjectWriter writer;
  writer.text("id", answer.id)
      .text("title", answer.title)
      .text("question", answer.question)
      .text_or_null("target_id", answer.target_id)
      .text("created_at", answer.created_at)
      .text("updated_at", answer.updated_at)
      .raw("latest_version", latest == nullptr ? std::string() : version_summary(*latest))
      .count("versions", static_cast<std::int64_t>(versions->size()))
      .count("takes", static_cast<std::int64_t>(takes->size()));
  if (detail == Detail::whole) {
    const std::string empty;
    writer.text_or_null("draft", answer.draft)
        .text("text", answer.draft        ? *answer.draft
                      : latest == nullptr ? empty
                                          : latest->text);
  }
  return writer.done();
}

store::Result<std::shared_ptr<const Brief>> brief_for(Service& service,
                                                      const store::Answer& answer) {
  if (!answer.target_id) return nullptr;
  return service.brief(*answer.target_id);
}

store::Result<store::Answer> find_answer(Service& service, std::string_view id) {
  auto answer = service.store().answers().find(id);
  if (answer && answer->deleted_at)
    return std::unexpected(store::StoreError{.kind = store::StoreErrorKind::not_found,
                                             .message = "there is no such answer"});
  return answer;
}

}  // namespace ninety::server
