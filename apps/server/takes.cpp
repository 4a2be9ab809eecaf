// Takes that have been recorded: what is known of them, their sound, their pages.
#include <algorithm>

#include <fmt/format.h>

#include "apps/cli/input.h"
#include "apps/server/answer_json.h"
#include "apps/server/byte_range.h"
#include "apps/server/handlers.h"
#include "apps/server/input.h"
#include "apps/server/judging.h"
#include "apps/server/object_writer.h"
#include "apps/server/service.h"
#include "apps/server/take_json.h"
#include "render/html.h"
#include "render/json.h"

namespace ninety::server {
namespace {

using store::TakeState;

constexpr std::int64_t kSoundInPage = 30'000'000;  ///< bytes of a recording inside an HTML file

Response shown(Service& service, const store::Take& take) {
  auto body = whole_take(service, take);
  if (!body) return refusal_of(body.error());
  return json(std::move(*body));
}

}  // namespace

Response list_takes(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  auto takes = service.store().takes().of_answer(answer->id);
  if (!takes) return refusal_of(takes.error());
  std::ranges::reverse(*takes);
  std::vector<std::string> all;
  for (const auto& take : *takes) {
    auto body = take_summary(service, take);
    if (!body) return refusal_of(body.error());
    all.push_back(std::move(*body));
  }
  return json(ObjectWriter().list("takes", all).done());
}

Response read_one_take(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto take = service.store().takes().find(parameters[0]);
  if (!take) return refusal_of(take.error());
  return shown(service, *take);
}

Response correct_transcript(Service& service, const Request& request,
                            const Parameters& parameters) {
  Input input(request.body);
  const auto text = input.required_text("text", {.most = cli::kAnswerLimit});
  if (auto refused = input.refused()) return *refused;
  if (auto refused = refusal_of_text(text)) return *refused;
  auto take = service.store().takes().find(parameters[0]);
  if (!take) return refusal_of(take.error());
  if (take->state != TakeState::done)
    return refusal(409, "conflict", "this take has no transcript to correct yet");
  take->corrected_transcript = text;
  const auto judged = judged_again(service, *take, Syllables::counted);
  if (!judged) return refusal_of(judged.error());
  if (*judged == nullptr)
    return refusal(409, "conflict", "what was measured of this take cannot be read any more");
  const auto stored =
      service.store().takes().correct(take->id, {.transcript = text,
                                                 .result = to_json((*judged)->report()),
                                                 .measures = (*judged)->measures()});
  if (!stored) return refusal_of(stored.error());
  const auto corrected = service.store().takes().find(parameters[0]);
  if (!corrected) return refusal_of(corrected.error());
  return shown(service, *corrected);
}

Response read_recording(Service& service, const Request& request, const Parameters& parameters) {
  const auto takes = service.store().takes();
  const auto recording = takes.recording(parameters[0]);
  if (!recording) return refusal_of(recording.error());
  const auto range = byte_range(request.fields.range, static_cast<std::size_t>(recording->size));
  auto response = ranged(range, static_cast<std::size_t>(recording->size), recording->media_type);
  if (response.status >= 400) return response;
  auto bytes = takes.read_recording(parameters[0], static_cast<std::int64_t>(range.begin),
                                    static_cast<std::int64_t>(range.size()));
  if (!bytes) return refusal_of(bytes.error());
  response.body = std::move(*bytes);
  return response;
}

Response read_take_page(Service& service, const Request& request, const Parameters& parameters) {
  const auto take = service.store().takes().find(parameters[0]);
  if (!take) return refusal_of(take.error());
  const auto judged = judged_again(service, *take, Syllables::counted);
  if (!judged) return refusal_of(judged.error());
  if (*judged == nullptr || take->state != TakeState::done)
    return refusal(409, "conflict", "this take has no report yet");
  std::string sound;
  if (query_value(request.query, "sound") == "1") {
    const auto recording = service.store().takes().recording(take->id);
    if (recording && recording->size <= kSoundInPage)
      sound = service.store().takes().read_recording(take->id, 0, recording->size).value_or("");
  }
  Response page;
  page.type = "text/html; charset=utf-8";
  page.body = to_html((*judged)->report(), {.score = query_value(request.query, "score") == "1",
                                            .sound = sound,
                                            .sound_type = take->media_type});
  return page;
}

Response delete_take(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const std::string id(parameters[0]);
  service.analyses().cancel(id);
  (void)service.early().take_over(id);
  const auto removed = service.store().takes().remove(id);
  if (!removed) return refusal_of(removed.error());
  service.analyses().conclude(id, {});
  return nothing();
}

}  // namespace ninety::server
