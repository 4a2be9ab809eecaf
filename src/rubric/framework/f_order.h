// F.order: thesis, evidence, bridge stand in this order.
#pragma once

#include <utility>
#include <vector>

#include "rubric/judging.h"

namespace ninety::framework {

/// The first span of each part when all is in order; else the parts that stand out of their place.
inline Judgement judge_f_order(const Subject& subject) {
  const Reading& reading = subject.reading;
  const Segment* thesis = reading.first(Role::thesis);
  const Segment* story = reading.first(Role::action);
  const Segment* bridge = reading.last(Role::bridge);
  std::vector<Span> parts;
  std::vector<Span> displaced;
  for (const Segment* part : {thesis, story, bridge}) {
    if (part != nullptr) parts.push_back(part->span);
  }
  if (thesis && story && thesis->span.begin > story->span.begin) displaced.push_back(thesis->span);
  if (bridge && story && bridge->span.begin < story->span.begin) displaced.push_back(bridge->span);
  return by_estimate(subject, Trait::F_order, std::move(parts), std::move(displaced));
}

inline constexpr Criterion f_order = complete({
    .id = "F.order",
    .group = Group::framework,
    .place = 40,
    .title = "order of the parts",
    .question = "Do thesis, evidence and bridge come in this order?",
    .why = "Claim, proof, consequence is the order in which a listener can follow without effort. "
           "In another order the same sentences ask the interviewer to hold the pieces until the "
           "last one arrives.",
    .source = "rubric F.order",
    .how = "Write each part on a card: what inspires me, when it showed, where it leads. Lay them "
           "in this order and read them aloud. Usually one sentence has to move, nothing has to be "
           "rewritten.",
    .good =
        {{"⟦Order that others can keep up inspires me. In May I relabelled the archive with the "
          "two interns, and they found everything alone. I want to build such systems for larger "
          "houses.⟧"},
         {"⟦I am driven by hard diagnoses. Last year I traced a fever to a bird cage, and the boy "
          "was home in a week. I would like to do that with a team that shares its cases.⟧"}},
    .bad = {{"⟦I want to lead a team one day.⟧ Last year I trained four cashiers, and they stayed. "
             "I suppose helping others grow inspires me."},
            {"I relabelled the archive, and searching became quick. ⟦What inspires me is order.⟧"}},
    .partly = "one of the three parts is absent or stands in another place",
    .missing = "thesis, evidence and bridge do not form a line yet",
    .help = "put what inspires you first, your story second and the outlook last",
    .next_step = "Reorder the answer: first what inspires you, then the story that shows it, then "
                 "where it leads.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::start,
    .judge = judge_f_order,
});

}  // namespace ninety::framework
