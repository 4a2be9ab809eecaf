// Every measure over the takes of an answer, with the band in which chance alone moves it; the
// practice ladder; D6.practice.
#include "render/progress.h"

#include <nlohmann/json.hpp>

#include "apps/server/answer_json.h"
#include "apps/server/handlers.h"
#include "apps/server/object_writer.h"
#include "apps/server/take_judging.h"
#include "render/wording.h"
#include "report/progress.h"
#include "take/calendar.h"

namespace ninety::server {
namespace {

std::vector<PracticeTake> practice_takes(const std::vector<store::MeasuredTake>& measured) {
  std::vector<PracticeTake> takes;
  takes.reserve(measured.size());
  for (const auto& [take, measures] : measured)
    takes.push_back(
        {.id = take.id,
         .at = seconds_of(take.started_at),
         .kind = take_kind_from(store::name_of(take.kind)).value_or(ninety::TakeKind::free),
         .figures = figures_in(measures)});
  return takes;
}

std::string change_json(const std::optional<ninety::Change>& change) {
  if (!change) return {};
  return ObjectWriter()
      .number("before", change->before)
      .number("now", change->now)
      .count("takes_before", change->takes_before)
      .count("takes_now", change->takes_now)
      .number("low", change->low)
      .number("high", change->high)
      .done();
}

std::string measure_json(const MeasureTrend& trend, const Practice& practice) {
  std::vector<std::string> values;
  values.reserve(trend.values.size());
  for (const auto& value : trend.values)
    values.push_back(ObjectWriter()
                         .text("take_id", practice.takes.at(value.take).id)
                         .number("value", value.value)
                         .done());
  std::string range;
  if (trend.range)
    range = ObjectWriter()
                .number_or_null("low", trend.range->low)
                .number_or_null("high", trend.range->high)
                .done();
  const auto& named = words_of(trend.measure);
  return ObjectWriter()
      .text("name", name_of(trend.measure))
      .text("label", named.name)
      .text("unit", named.unit)
      .list("values", values)
      .raw("range", range)
      .number("noise", trend.noise)
      .raw("change", change_json(trend.change))
      .text("trend", name_of(trend.trend))
      .text("sentence", sentence_of(trend))
      .done();
}

/// The one thing to do next, by the review of the latest take.
std::optional<std::string> cue_of(Service& service,
                                  const std::vector<store::MeasuredTake>& measured) {
  if (measured.empty()) return std::nullopt;
  const auto latest = service.store().takes().find(measured.back().take.id);
  if (!latest) return std::nullopt;
  const auto result = nlohmann::json::parse(latest->result.value_or(""), nullptr, false);
  const auto steps = result.is_object() ? result.value("next_steps", nlohmann::json::array())
                                        : nlohmann::json::array();
  if (!steps.is_array() || steps.empty() || !steps.front().is_string()) return std::nullopt;
  return steps.front().get<std::string>();
}

std::string ladder_json(const Ladder& ladder, const std::optional<std::string>& cue) {
  const bool climbed = ladder.rounds > 0 && ladder.done.empty();
  std::optional<std::string> not_before;
  if (ladder.ready_at) not_before = time_text(*ladder.ready_at);
  return ObjectWriter()
      .text("step", climbed ? std::string_view("done") : name_of(ladder.next))
      .text_or_null("not_before", not_before)
      .text_or_null("cue", cue)
      .count("rounds", ladder.rounds)
      .text("sentence", sentence_of(ladder))
      .done();
}

std::string criterion_json(const CriterionResult& result) {
  ObjectWriter writer;
  writer.text("id", result.criterion->id)
      .text("status", name_of(result.judgement.status))
      .number("score", static_cast<double>(result.judgement.score))
      .list("evidence", {});
  if (!result.judgement.note.empty()) writer.text("note", result.judgement.note);
  return writer.done();
}

}  // namespace

Response read_progress(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  const auto measured = service.store().takes().measured(answer->id);
  if (!measured) return refusal_of(measured.error());
  const auto progress = progress_of(practice_takes(*measured),
                                    {.norms = service.norms(), .now = service.world().seconds()});
  std::vector<std::string> takes;
  takes.reserve(measured->size());
  for (const auto& one : *measured)
    takes.push_back(ObjectWriter()
                        .text("id", one.take.id)
                        .text("kind", store::name_of(one.take.kind))
                        .text("started_at", one.take.started_at)
                        .done());
  std::vector<std::string> measures;
  measures.reserve(progress.practice.measures.size());
  for (const auto& trend : progress.practice.measures)
    measures.push_back(measure_json(trend, progress.practice));
  return json(ObjectWriter()
                  .text("answer_id", answer->id)
                  .list("takes", takes)
                  .count("recordings", progress.practice.recordings)
                  .count("days", progress.practice.days)
                  .list("measures", measures)
                  .raw("practice", criterion_json(progress.criterion))
                  .raw("ladder", ladder_json(progress.ladder, cue_of(service, *measured)))
                  .done());
}

}  // namespace ninety::server
