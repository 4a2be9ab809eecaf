#include "apps/server/take_analysis.h"

#include <expected>

#include <fmt/format.h>

#include "apps/server/object_writer.h"
#include "apps/server/take_json.h"
#include "apps/server/take_record.h"
#include "helper/descriptor.h"
#include "render/json.h"
#include "speech/decode.h"
#include "speech/read_take.h"

namespace ninety::server {
namespace {

using store::TakeState;

std::string progress_json(std::string_view stage, double fraction) {
  return fmt::format(R"({{"stage":"{}","fraction":{:.3f}}})", stage, fraction);
}

store::Result<std::string> uploaded_bytes(Service& service, const std::string& take_id) {
  const auto takes = service.store().takes();
  const auto chunks = takes.chunks(take_id);
  if (!chunks) return std::unexpected(chunks.error());
  std::string bytes;
  for (const auto& about : *chunks) {
    auto chunk = takes.chunk(take_id, about.number);
    if (!chunk) return std::unexpected(chunk.error());
    bytes += *chunk;
  }
  return bytes;
}

/// First numbers, before any word is known.
void tell_measures(const Take& take, const TakeContext& context, const AnalysisNews& news) {
  auto sound_only = context;
  sound_only.script.clear();
  const auto judged = JudgedTake::of(take, std::move(sound_only));
  news.send("measures", ObjectWriter()
                            .raw("measures", measures_json(judged->measures()))
                            .raw("timeline", judged->timeline())
                            .done());
}

std::expected<Take, std::string> listen_to(const std::string& bytes, const TakeContext& context,
                                           speech::HeardPieces& heard, const AnalysisNews& news) {
  const auto recording = helper::file_in_memory(bytes);
  if (!recording.good()) return std::unexpected("the system has no memory for this recording");
  const auto samples = speech::decode_from(
      recording.get(),
      {.progress =
           [&news](double share) { news.send("progress", progress_json("decoding", share)); },
       .cancelled = news.cancelled});
  if (!samples) return std::unexpected(samples.error());
  speech::TakeOptions options;
  options.script = context.script;
  options.progress = [&news](speech::Stage stage, double share) {
    const bool words = stage == speech::Stage::recognising;
    news.send("progress", progress_json(words ? "recognising" : "measuring", share));
  };
  options.measured = [&](const Take& take) { tell_measures(take, context, news); };
  options.cancelled = news.cancelled;
  options.heard = &heard;
  return speech::read_take(*samples, options);
}

/// The analysis itself; the error is a sentence, or kCancelled.
std::expected<store::TakeOutcome, std::string> outcome_of(Service& service,
                                                          const store::Take& stored,
                                                          const AnalysisNews& news) {
  auto context = context_of(service, stored);
  if (!context) return std::unexpected(context.error().message);
  const auto bytes = uploaded_bytes(service, stored.id);
  if (!bytes) return std::unexpected(bytes.error().message);
  const auto heard = service.early().take_over(stored.id);
  auto take = listen_to(*bytes, *context, *heard, news);
  if (!take) return std::unexpected(take.error());
  news.send("progress", progress_json("judging", 0));
  store::TakeOutcome outcome;
  outcome.duration_s = take->duration;
  outcome.timeline = take_record(*take);
  const auto judged = JudgedTake::of(std::move(*take), std::move(*context));
  outcome.result = to_json(judged->report());
  outcome.measures = judged->measures();
  return outcome;
}

/// What became of the take in the store.
LastEvent end_of(Service& service, const std::string& take_id) {
  const auto take = service.store().takes().find(take_id, store::TakeParts::head);
  return take ? last_event(service, *take) : LastEvent();
}

}  // namespace

LastEvent analyse_take(Service& service, const std::string& take_id, const AnalysisNews& news) {
  auto takes = service.store().takes();
  const auto moved =
      takes.move(take_id, {TakeState::uploaded, TakeState::analysing}, TakeState::analysing);
  const auto take = takes.find(take_id);
  if (!moved || !take) return end_of(service, take_id);
  std::string failure;
  try {
    auto outcome = outcome_of(service, *take, news);
    if (outcome) {
      const auto stored = takes.complete(take_id, *outcome);
      if (!stored && stored.error().kind != store::StoreErrorKind::conflict)
        failure = stored.error().message;
    } else if (outcome.error() != speech::kCancelled) {
      failure = outcome.error();
    }
  } catch (const std::exception&) {
    failure = "the analysis failed; try it again";
  }
  // A take that was cancelled or deleted meanwhile refuses this, as it should.
  if (!failure.empty() && !news.cancelled()) [[maybe_unused]]
    const auto told_by_its_state = takes.fail(take_id, failure);
  return end_of(service, take_id);
}

void listen_ahead(Service& service, const std::string& take_id, speech::HeardPieces& heard,
                  const std::function<bool()>& cancelled) {
  try {
    const auto take = service.store().takes().find(take_id, store::TakeParts::head);
    if (!take || take->state != TakeState::recording) return;
    const auto context = context_of(service, *take);
    const auto bytes = uploaded_bytes(service, take_id);
    if (!context || !bytes) return;
    const auto recording = helper::file_in_memory(*bytes);
    if (!recording.good()) return;
    const auto samples =
        speech::decode_from(recording.get(), {.progress = {}, .cancelled = cancelled});
    if (samples) speech::recognise_ahead(*samples, context->script, heard, cancelled);
  } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
    // The whole is listened to when it is there; then this is told.
  }
}

store::Result<> take_up_again(Service& service) {
  for (const auto state : {TakeState::analysing, TakeState::uploaded}) {
    const auto takes = service.store().takes().in_state(state);
    if (!takes) return std::unexpected(takes.error());
    for (const auto& take : *takes)
      service.analyses().add(take.id);
  }
  return {};
}

}  // namespace ninety::server
