// D8.script: the parts that were planned were said.
#pragma once

#include <algorithm>

#include <fmt/core.h>

#include "rubric/delivery_judging.h"

namespace ninety::delivery {

/// Partly when a part was shortened, missing when one was skipped. Only what a script plans can be
/// kept: without one it does not apply.
inline Judgement judge_d8_script(const Subject& subject) {
  if (subject.delivery == nullptr) return {};
  const Delivery& delivery = *subject.delivery;
  if (!delivery.plan) {
    const auto told = delivery.why_not("script");
    return told.empty() ? Judgement{} : not_measurable(told);
  }
  const PlanFact& plan = *delivery.plan;
  if (plan.parts.empty()) return not_measurable("no part of an answer was found in the script");
  Judgement judgement = {.status = Status::met, .score = 0, .evidence = {}};
  std::string left_out;
  for (const auto& part : plan.parts) {
    judgement.score +=
        std::min(1.0F, part.share / kPartWhole) / static_cast<float>(plan.parts.size());
    if (part.status == Kept::said) continue;
    const auto status = part.status == Kept::skipped ? Status::missing : Status::partly;
    judgement.status = std::max(judgement.status, status);
    left_out += fmt::format("{}{} {}", left_out.empty() ? "" : ", ", name_of(part.role),
                            name_of(part.status));
  }
  judgement.note = left_out.empty() ? "every part of the script was said" : left_out;
  return judgement;
}

inline constexpr Criterion d8_script = complete({
    .id = "D8.script",
    .group = Group::delivery,
    .place = 80,
    .title = "faithful to the plan",
    .question = "Were all the parts said that the script plans?",
    .why = "What is left out in practice is left out in the interview, and it is mostly the same "
           "part: the ending, when time runs out, or the result, when the action is told with "
           "pleasure. Other words for the same part are welcome; a missing part is noticed.",
    .source =
        "rubric D8; the shares from which a part counts as said or skipped are this project's "
        "convention (docs/norms.md)",
    .how = "Begin the next take with the part you left out, then say the whole answer. If the same "
           "part goes missing again, the script is too long: cut its context, not its ending.",
    .good = {{"Planned and said: ⟦I want to hunt faults like that in your plant⟧."},
             {"Planned: it halved the queue. Said: ⟦the queue was half as long⟧."}},
    .bad = {{"Planned: source, story, ending. Said: source, story, ⟦that's basically it⟧."},
            {"Planned: what came of it. Said: ⟦and so on⟧."}},
    .partly = "a planned part was shortened",
    .missing = "a planned part was left out",
    .help = "begin the next take with the part you left out",
    .next_step = "Begin the next take with the part you left out, then say the whole answer.",
    .anchor = Anchor::end,
    .missing_anchor = Anchor::end,
    .judge = judge_d8_script,
});

}  // namespace ninety::delivery
