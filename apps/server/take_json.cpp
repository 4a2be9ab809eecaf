#include "apps/server/take_json.h"

#include <algorithm>

#include "apps/server/answer_json.h"
#include "apps/server/object_writer.h"
#include "apps/server/take_record.h"
#include "camera/figures_json.h"

namespace ninety::server {
namespace {

using store::TakeState;

store::Result<bool> has_recording(Service& service, const store::Take& take) {
  if (!take.keep_recording || take.state != TakeState::done) return false;
  const auto found = service.store().takes().recording(take.id);
  if (found) return true;
  if (found.error().kind == store::StoreErrorKind::not_found) return false;
  return std::unexpected(found.error());
}

/// As it was sent; null for what is stored in another form, which no page could draw.
std::string camera_json(const store::Take& take) {
  const bool good = take.camera && read_camera_figures(*take.camera);
  return good ? *take.camera : std::string();
}

store::Result<ObjectWriter> about(Service& service, const store::Take& take) {
  const auto takes = service.store().takes();
  const auto chunks = takes.chunks(take.id);
  if (!chunks) return std::unexpected(chunks.error());
  const auto measures = takes.measures(take.id);
  if (!measures) return std::unexpected(measures.error());
  const auto kept = has_recording(service, take);
  if (!kept) return std::unexpected(kept.error());
  ObjectWriter writer;
  writer.text("id", take.id)
      .text("answer_id", take.answer_id)
      .text_or_null("version_id", take.version_id)
      .text("state", store::name_of(take.state))
      .text("kind", store::name_of(take.kind))
      .text("media_type", take.media_type)
      .text("started_at", take.started_at)
      .number_or_null("duration_s", take.duration_s)
      .flag("keep_recording", take.keep_recording)
      .flag("has_recording", *kept)
      .count("next_chunk", next_chunk(*chunks))
      .text_or_null("error", take.error)
      .raw("measures", measures_json(*measures));
  return writer;
}

}  // namespace

std::int64_t next_chunk(const std::vector<store::ChunkSize>& chunks) {
  std::int64_t next = 0;
  for (const auto& chunk : chunks) {
    if (chunk.number != next) break;
    ++next;
  }
  return next;
}

std::string measures_json(const std::map<std::string, double>& measures) {
  ObjectWriter writer;
  for (const auto& [name, value] : measures)
    writer.number(name, value);
  return writer.done();
}

store::Result<std::string> take_summary(Service& service, const store::Take& take) {
  auto writer = about(service, take);
  if (!writer) return std::unexpected(writer.error());
  return writer->done();
}

store::Result<std::string> whole_take(Service& service, const store::Take& take) {
  auto writer = about(service, take);
  if (!writer) return std::unexpected(writer.error());
  const auto judged = judged_again(service, take, Syllables::unknown);
  if (!judged) return std::unexpected(judged.error());
  return writer->raw("result", take.result.value_or(""))
      .raw("timeline", *judged == nullptr ? std::string() : (*judged)->timeline())
      .text_or_null("corrected_transcript", take.corrected_transcript)
      .raw("camera", camera_json(take))
      .done();
}

LastEvent last_event(Service& service, const store::Take& take) {
  LastEvent last;
  if (take.state == TakeState::done) last.name = "result";
  if (take.state == TakeState::failed) last.name = "failed";
  if (take.state == TakeState::cancelled) last.name = "cancelled";
  if (last.name.empty()) return last;
  auto summary = take_summary(service, take);
  if (!summary) return {};
  last.data = ObjectWriter().raw("take", *summary).done();
  return last;
}

store::Result<TakeContext> context_of(Service& service, const store::Take& take) {
  const auto answer = service.store().answers().find(take.answer_id);
  if (!answer) return std::unexpected(answer.error());
  TakeContext context{.id = take.id,
                      .script = {},
                      .question = answer->question,
                      .brief = nullptr,
                      .earlier = {},
                      .camera = camera_of(take),
                      .norms = service.norms()};
  if (take.version_id) {
    auto version = service.store().answers().version(*take.version_id);
    if (!version) return std::unexpected(version.error());
    context.script = std::move(version->text);
  }
  auto brief = brief_for(service, *answer);
  if (!brief) return std::unexpected(brief.error());
  context.brief = std::move(*brief);
  const auto measured = service.store().takes().measured(take.answer_id);
  if (!measured) return std::unexpected(measured.error());
  for (const auto& other : *measured)
    if (other.take.id != take.id && other.take.started_at < take.started_at)
      context.earlier.push_back(figures_in(other.measures));
  return context;
}

store::Result<std::unique_ptr<const JudgedTake>> judged_again(Service& service,
                                                              const store::Take& take,
                                                              Syllables syllables) {
  auto measured = take.timeline ? read_take_record(*take.timeline) : std::nullopt;
  if (!measured) return nullptr;
  if (take.corrected_transcript) correct_words(*measured, *take.corrected_transcript, syllables);
  auto context = context_of(service, take);
  if (!context) return std::unexpected(context.error());
  return JudgedTake::of(std::move(*measured), std::move(*context));
}

}  // namespace ninety::server
