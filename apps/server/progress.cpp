// Every measure over the takes of an answer, with the band in which chance alone moves it.
#include <cmath>
#include <set>

#include "apps/server/answer_json.h"
#include "apps/server/handlers.h"
#include "apps/server/object_writer.h"
#include "apps/server/take_json.h"
#include "take/earlier.h"

namespace ninety::server {
namespace {

using Takes = std::vector<store::MeasuredTake>;

std::string trend_of(Measure measure, const Takes& takes) {
  const std::string name(name_of(measure));
  std::vector<std::string> values;
  std::vector<Figures> before;
  std::optional<double> now;
  for (const auto& one : takes) {
    const auto found = one.measures.find(name);
    if (found == one.measures.end()) continue;
    values.push_back(
        ObjectWriter().text("take_id", one.take.id).number("value", found->second).done());
    if (now) before.emplace_back().at(static_cast<std::size_t>(measure)) = now;
    now = found->second;
  }
  if (values.empty()) return {};
  ObjectWriter writer;
  writer.text("name", name).list("values", values).raw("range", {});
  const auto change = compare(measure, now, before);
  if (!change) {
    return writer.number("noise", 0).raw("change", {}).text("trend", "too_few").done();
  }
  const double n = change->takes;
  const double half = (change->high - change->low) / 2;
  return writer.number("noise", half / (2 * std::sqrt(1 + 1 / n)))
      .raw("change", ObjectWriter()
                         .number("before", change->mean)
                         .number("now", change->now)
                         .count("takes_before", change->takes)
                         .count("takes_now", 1)
                         .number("low", change->low)
                         .number("high", change->high)
                         .done())
      .text("trend", change->direction == Direction::within ? "no_difference" : "different")
      .done();
}

std::string ladder_of(const Takes& takes) {
  std::string_view step = "cold";
  if (!takes.empty()) {
    switch (takes.back().take.kind) {
      case store::TakeKind::cold:
      case store::TakeKind::free:
        step = "cued";
        break;
      case store::TakeKind::cued:
        step = "retake";
        break;
      case store::TakeKind::retake:
        step = "next_day";
        break;
      case store::TakeKind::next_day:
        step = "done";
        break;
    }
  }
  return ObjectWriter().text("step", step).raw("not_before", {}).raw("cue", {}).done();
}

}  // namespace

Response read_progress(Service& service, const Request& /*request*/, const Parameters& parameters) {
  const auto answer = find_answer(service, parameters[0]);
  if (!answer) return refusal_of(answer.error());
  const auto measured = service.store().takes().measured(answer->id);
  if (!measured) return refusal_of(measured.error());
  std::vector<std::string> takes;
  std::set<std::string> days;
  for (const auto& one : *measured) {
    days.insert(one.take.started_at.substr(0, 10));
    takes.push_back(ObjectWriter()
                        .text("id", one.take.id)
                        .text("kind", store::name_of(one.take.kind))
                        .text("started_at", one.take.started_at)
                        .done());
  }
  std::vector<std::string> measures;
  for (std::size_t i = 0; i < kMeasures; ++i)
    if (auto trend = trend_of(static_cast<Measure>(i), *measured); !trend.empty())
      measures.push_back(std::move(trend));
  return json(ObjectWriter()
                  .text("answer_id", answer->id)
                  .list("takes", takes)
                  .count("recordings", static_cast<std::int64_t>(takes.size()))
                  .count("days", static_cast<std::int64_t>(days.size()))
                  .list("measures", measures)
                  .raw("practice", {})
                  .raw("ladder", ladder_of(*measured))
                  .done());
}

}  // namespace ninety::server
