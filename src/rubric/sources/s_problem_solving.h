// S.problem_solving: the drive to solve complex problems that need real analysis.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_problem_solving = complete({
    .id = "S.problem_solving",
    .group = Group::sources,
    .place = 1,
    .title = "solving complex problems",
    .question = "Is the source the drive to solve complex, unstructured problems?",
    .why = "Every team has problems that nobody owns because nobody knows where they begin. "
           "Someone who is drawn to these is worth a great deal, if the story shows real analysis "
           "and not only speed.",
    .source = "rubric S",
    .how = "Say what kind of problem draws you: the one without an owner, without data, with two "
           "causes at once. In the story, show how you thought: what you ruled out, what you "
           "tried, which observation turned it.",
    .good = {{"⟦I am drawn to faults that disappear as soon as someone looks.⟧ I ruled out the "
              "cable, then the clock, then the heat."},
             {"⟦What inspires me is the question that has no form to fill in.⟧ I interviewed nine "
              "farmers before I knew what to count."}},
    .bad = {{"⟦I love problems⟧ and I always find a solution."},
            {"Problem solving inspires me, so ⟦when the printer was out of paper I refilled it at "
             "once⟧."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "say what kind of problem draws you and how you thought your way through one",
    .next_step = "Near “{quote}”, say what kind of problem draws you and what you ruled out before "
                 "you found the way.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::problem_solving); },
});

}  // namespace ninety::sources
