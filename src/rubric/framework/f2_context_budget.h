// F2.context-budget: the situation stays under about a third of the answer.
#pragma once

#include <cstdint>
#include <numeric>

#include "rubric/judging.h"

namespace ninety::framework {

/// Counted: the share of all words that stand in situation segments.
inline Judgement judge_f2_context_budget(const Subject& subject) {
  const auto& words = subject.reading.words;
  const auto all = std::accumulate(words.begin(), words.end(), std::uint32_t{0});
  if (all == 0) return {};
  const auto context = words[static_cast<std::size_t>(Role::situation)];
  const Norms& norms = subject.norms;
  return stay_under({.partly = norms.context_share_partly,
                     .missing = norms.context_share_missing,
                     .full = norms.context_share_partly - kContextMarginBelow,
                     .none = norms.context_share_missing + kContextMarginAbove},
                    static_cast<float>(context) / static_cast<float>(all),
                    subject.reading.spans(Role::situation));
}

inline constexpr Criterion f2_context_budget = complete({
    .id = "F2.context-budget",
    .group = Group::framework,
    .place = 22,
    .title = "context within its budget",
    .question = "Does the context leave most of the answer to what you did and what came of it?",
    .why = "Context is the easiest part to tell, so it grows. In real interviews stories held more "
           "about situations than about actions and results, while the listener waits for the part "
           "that only you can tell.",
    .source = "Bangerter, Corvalan & Cavin 2014 (62 real interviews): more narrative elements on "
              "situations than on tasks, actions or results; the shares are this project's "
              "convention (docs/norms.md)",
    .how = "Underline what a stranger must know to understand your action and cut the rest: "
           "earlier history, names, systems, second problems. Two sentences are usually enough. "
           "Give the time you save to what you did.",
    .good = {{"Slow things that could be quick inspire me. ⟦Our lab needed nine days for a soil "
              "report.⟧ I followed one sample through the house with a stopwatch, found that it "
              "waited six days for a signature, and agreed a daily signing hour with the head of "
              "the lab. Reports now take three days."},
             {"I am driven by teaching. ⟦A new driver was afraid of the steep depot exit.⟧ I rode "
              "with her for a week before the first round, let her take it empty, then half "
              "loaded, then full. She has trained two others on it since."}},
    .bad = {{"I like solving things. ⟦Our company has four sites, and the northern one, which used "
             "to belong to a competitor, still has its old system, because the two firms merged in "
             "2016 and the budget for moving was cut twice, first in spring and then after the new "
             "director came.⟧ I moved the data."},
            {"Learning inspires me. ⟦It was a rainy autumn, the school had been rebuilt, half the "
             "rooms had no heating, the timetable had changed three times, and the parents were "
             "already writing letters about it.⟧ I learned to plan rooms."}},
    .partly = "the context takes a large share of the answer",
    .missing = "the context takes more of the answer than the rest can spare",
    .help = "keep the two facts that your action needs and give the time to what you did",
    .next_step = "From “{quote}” on, keep only the two facts that your action needs.",
    .anchor = Anchor::situation,
    .missing_anchor = Anchor::situation,
    .judge = judge_f2_context_budget,
});

}  // namespace ninety::framework
