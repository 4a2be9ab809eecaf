// A take while it is recorded and analysed: its chunks, its end, its news.
#include <algorithm>
#include <charconv>

#include "apps/server/answer_json.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/limits.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "apps/server/settings_values.h"
#include "apps/server/take_json.h"
#include "camera/figures_json.h"
#include "text/ascii.h"

namespace ninety::server {
namespace {

using store::TakeState;

/// "audio/webm;codecs=opus": of sound or video, and nothing that could end a header field.
bool is_media_type(std::string_view type) {
  const bool media = type.starts_with("audio/") || type.starts_with("video/");
  const auto plain = [](char c) {
    return ascii::is_letter(c) || ascii::is_digit(c) || std::string_view("/.+-;= ,\"").contains(c);
  };
  return media && type.size() > 6 && std::ranges::all_of(type, plain);
}

Response shown(Service& service, std::string_view take_id, int status) {
  const auto take = service.store().takes().find(take_id, store::TakeParts::head);
  if (!take) return refusal_of(take.error());
  auto body = take_summary(service, *take);
  if (!body) return refusal_of(body.error());
  return json(std::move(*body), status);
}

std::optional<std::int64_t> chunk_number(std::string_view text) {
  std::int64_t number = -1;
  const auto [after, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool good = failed == std::errc() && after == text.data() + text.size() && number >= 0 &&
                    number < static_cast<std::int64_t>(kMostChunks);
  return good ? std::optional(number) : std::nullopt;
}

/// Why a recording is not complete; nothing when it is. `wanted` chunks were sent, if that is
/// known.
std::optional<Response> refusal_of_gaps(const std::vector<store::ChunkSize>& chunks,
                                        std::optional<std::int64_t> wanted) {
  if (chunks.empty()) return refusal(409, "conflict", "nothing of this recording has arrived");
  const auto next = next_chunk(chunks);
  const auto all = wanted.value_or(static_cast<std::int64_t>(chunks.size()));
  if (next >= all) return std::nullopt;
  auto refused =
      refusal(409, "conflict", "a chunk of the recording has not arrived; send it again");
  refused.body.insert(refused.body.size() - 2, ",\"next\":" + std::to_string(next));
  return refused;
}

/// The camera's figures as they are stored; nothing when there are none.
std::optional<std::string> camera_in(Input& input) {
  const auto camera = input.object("camera");
  if (!camera) return std::nullopt;
  auto json = camera->dump();
  const auto figures = read_camera_figures(json);
  if (figures) return json;
  const bool large = json.size() > kCameraJsonLimit;
  input.refuse("camera", large ? "too_long" : "bad_request", figures.error());
  return std::nullopt;
}

}  // namespace

Response start_take(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  const auto version_id = input.id("version_id").value_or("");
  const auto kind = input.word("kind", {"cold", "cued", "retake", "next_day", "free"});
  const auto media_type = input.required_text("media_type", {.most = 100});
  const auto keep = input.flag("keep_recording");
  if (!kind) input.refuse("kind", "missing_field", "\"kind\" is missing");
  if (!is_media_type(media_type))
    input.refuse("media_type", "wrong_type", "\"media_type\" is none of a recording");
  if (auto refused = input.refused()) return *refused;
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  if (!version_id.empty()) {
    const auto version = service.store().answers().version(version_id);
    if (!version || version->answer_id != answer->id)
      return refusal(404, "not_found", "this answer has no such version", "version_id");
  }
  const auto settings = read_setting_values(service.store());
  if (!settings) return refusal_of(settings.error());
  store::Take take;
  take.id = service.world().new_id();
  take.answer_id = answer->id;
  if (!version_id.empty()) take.version_id = version_id;
  take.kind = store::take_kind_of(kind.value_or("")).value_or(store::TakeKind::free);
  take.media_type = media_type;
  take.started_at = service.world().now();
  take.keep_recording = keep.value_or(settings->keep_recordings);
  if (const auto added = service.store().takes().add(take); !added)
    return refusal_of(added.error());
  auto body = whole_take(service, take);
  if (!body) return refusal_of(body.error());
  return json(std::move(*body), 201);
}

Response put_chunk(Service& service, const Request& request, const Parameters& parameters) {
  const auto number = chunk_number(parameters[1]);
  if (!number) return refusal(400, "bad_request", "chunks are numbered 0 to 9999");
  if (request.body.empty()) return refusal(400, "blank", "the chunk is empty");
  auto takes = service.store().takes();
  auto chunks = takes.chunks(parameters[0]);
  if (!chunks) return refusal_of(chunks.error());
  std::size_t all = request.body.size();
  for (const auto& chunk : *chunks)
    all += static_cast<std::size_t>(chunk.size);
  if (all > kTakeLimit)
    return refusal(413, "too_large", "the recording is over 256 MB, the limit; end it");
  if (const auto put = takes.put_chunk(parameters[0], *number, request.body); !put)
    return refusal_of(put.error());
  chunks = takes.chunks(parameters[0]);
  if (!chunks) return refusal_of(chunks.error());
  service.early().arrived(std::string(parameters[0]), service.world().seconds());
  return json(ObjectWriter().count("next", next_chunk(*chunks)).done());
}

Response finish_take(Service& service, const Request& request, const Parameters& parameters) {
  Input input(request.body);
  const auto wanted = input.count("chunks", 1, kMostChunks);
  const auto camera = camera_in(input);
  if (auto refused = input.refused()) return *refused;
  auto takes = service.store().takes();
  const auto take = takes.find(parameters[0], store::TakeParts::head);
  if (!take) return refusal_of(take.error());
  if (take->state == TakeState::done || take->state == TakeState::cancelled)
    return refusal(409, "conflict", "this take has ended already");
  if (!service.analyses().has_room())
    return refusal(429, "too_many", "too many takes wait for their analysis; wait for some");
  if (take->state == TakeState::recording || take->state == TakeState::failed) {
    const auto chunks = takes.chunks(take->id);
    if (!chunks) return refusal_of(chunks.error());
    if (auto refused = refusal_of_gaps(*chunks, wanted)) return *refused;
    const bool first = take->state == TakeState::recording;
    const auto moved = takes.move(take->id, {take->state},
                                  first ? TakeState::uploaded : TakeState::analysing, camera);
    if (!moved) return refusal_of(moved.error());
  }
  service.analyses().add(take->id);
  return shown(service, take->id, 202);
}

Response cancel_take(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const std::string id(parameters[0]);
  const auto moved = service.store().takes().move(
      id, {TakeState::recording, TakeState::uploaded, TakeState::analysing, TakeState::failed},
      TakeState::cancelled);
  if (!moved && moved.error().kind != store::StoreErrorKind::conflict)
    return refusal_of(moved.error());
  if (moved) {
    service.analyses().cancel(id);
    (void)service.early().take_over(id);
    const auto take = service.store().takes().find(id, store::TakeParts::head);
    if (take) service.analyses().conclude(id, last_event(service, *take));
  }
  return shown(service, id, 200);
}

Response follow_take(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const std::string id(parameters[0]);
  // Followed first and looked up afterwards: its end cannot come in between unseen.
  auto stream = service.analyses().follow(id);
  const auto take = service.store().takes().find(id, store::TakeParts::head);
  if (!take) return refusal_of(take.error());
  if (!stream) return refusal(503, "busy", "too many pages follow takes; close some");
  if (const auto last = last_event(service, *take); !last.name.empty()) {
    stream->send(last.name, last.data);
    stream->end();
  }
  Response response;
  response.type = "text/event-stream";
  response.events = std::move(stream);
  return response;
}

}  // namespace ninety::server
