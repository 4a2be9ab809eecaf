// D2.flow: few fillers, no long pauses inside a thought, few stumbles.
#pragma once

#include <algorithm>

#include <fmt/core.h>

#include "rubric/delivery_judging.h"
#include "rubric/judging.h"

namespace ninety::delivery {

/// The worst of three rates a minute; at their `missing` norm each scores 0.2, at nothing 1.
/// Repetitions of a rough transcript are left out.
inline Judgement judge_d2_flow(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.duration_s) return not_measurable(delivery.why_not("duration_s"));
  const auto told = delivery.why_not("fillers");
  const auto fillers = told.empty() ? delivery.per_minute(delivery.fillers.size()) : std::nullopt;
  const auto pauses = delivery.per_minute(delivery.long_pauses_inside());
  const bool words = delivery.wording_known();
  const auto repeats = words ? delivery.per_minute(delivery.repetitions.size()) : std::nullopt;
  const Norms& norms = subject.norms;
  Judgement judgement = {.status = Status::met, .score = 1, .evidence = {}};
  const auto weigh = [&judgement](std::optional<double> rate, float partly, float missing) {
    if (!rate) return;
    const auto found =
        stay_under({.partly = partly, .missing = missing, .full = 0, .none = 1.25F * missing},
                   static_cast<float>(*rate), {});
    judgement.status = std::max(judgement.status, found.status);
    judgement.score = std::min(judgement.score, found.score);
  };
  weigh(fillers, norms.fillers_per_minute_partly, norms.fillers_per_minute_missing);
  weigh(pauses, norms.long_pauses_per_minute_partly, norms.long_pauses_per_minute_missing);
  weigh(repeats, norms.repeats_per_minute_partly, norms.repeats_per_minute_missing);
  const auto count = [](std::size_t n, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", n, n == 1 ? one : many);
  };
  judgement.note = told.empty() ? "at least " + count(delivery.fillers.size(), "filler", "fillers")
                                : std::string("fillers could not be measured");
  judgement.note +=
      ", " + count(delivery.long_pauses_inside(), "long pause", "long pauses") + " inside a clause";
  if (words)
    judgement.note += ", " +
                      count(delivery.repetitions.size(), "word or phrase", "words or phrases") +
                      " said twice";
  for (const auto& pause : delivery.pauses) {
    if (pause.inside_clause && pause.time.length() >= kLongPause && pause.word > 0)
      judgement.evidence =
          together(judgement.evidence, spans_of(subject, {pause.word - 1, pause.word + 1}));
  }
  for (const auto& repetition : delivery.repetitions) {
    if (words)
      judgement.evidence = together(judgement.evidence, spans_of(subject, repetition.words));
  }
  return judgement;
}

inline constexpr Criterion d2_flow = complete({
    .id = "D2.flow",
    .group = Group::delivery,
    .place = 21,
    .title = "flow",
    .question =
        "Does the answer flow, with few fillers, long pauses inside a thought and restarts?",
    .why = "A few fillers are part of speech: up to about five a minute did a speaker no harm, and "
           "listeners even follow a story better with some. At twelve a minute speakers were "
           "rated lower. A pause between two parts helps; a long one inside a thought is heard as "
           "searching.",
    .source =
        "Laske & DiGennaro Reed 2024 (0, 2, 5 and 12 fillers a minute); Campione & Véronis "
        "2002 on pauses over one second; the limits for pauses and repeats are this project's "
        "convention (docs/norms.md)",
    .how = "Where a filler comes, close your mouth and breathe instead: silence between two "
           "sentences sounds calm. Practise the joints, not the sentences: the last words of one "
           "part and the first of the next, ten times. If you stammer, leave this criterion aside; "
           "it says nothing about you.",
    .good = {{"I found the seal. ⟦(0.8 s)⟧ Since then we have not lost a tray."},
             {"What drives me is teaching. ⟦(0.6 s)⟧ Last autumn a trainee could not read our "
              "charts."}},
    .bad = {{"So ⟦um⟧ I was the ⟦uh⟧ the one who um who found it."},
            {"I took the pump ⟦(1.9 s)⟧ apart and ⟦I was I was⟧ sure."}},
    .partly = "fillers, long pauses inside a thought or repeats draw some attention",
    .missing = "fillers, long pauses inside a thought or repeats draw much attention",
    .help = "breathe out where a filler would come, and practise the joints between the parts",
    .next_step = "Practise the joint at “{quote}”: breathe out there, then go on.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = judge_d2_flow,
});

}  // namespace ninety::delivery
