// S.overcoming: overcoming significant professional obstacles.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_overcoming = complete({
    .id = "S.overcoming",
    .group = Group::sources,
    .place = 5,
    .title = "overcoming obstacles at work",
    .question = "Is the source overcoming a significant obstacle at work?",
    .why = "A project turned round or a hard change steered through shows what you do when the "
           "plan is gone. The interviewer listens for calm, for choices, and for who else was "
           "still there at the end.",
    .source = "rubric S",
    .how = "Choose an obstacle of the work itself. Keep the drama to one sentence and spend the "
           "time on your first three decisions. Say what turned, when you knew, and what you have "
           "done differently since.",
    .good = {{"⟦I am at my best when a project is already given up.⟧ Ours was five months late; I "
              "cut it to the two functions people had asked for."},
             {"⟦Bringing a team through a change it did not want is what inspires me.⟧ When our "
              "branch merged, I drew up the rota with the loudest critic."}},
    .bad = {{"⟦I have had to fight for everything in my life.⟧"},
            {"Obstacles inspire me because ⟦what does not kill you makes you stronger⟧."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "keep the trouble to one sentence and tell your first decisions",
    .next_step = "After “{quote}”, keep the trouble to one sentence and tell your first decisions.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::overcoming); },
});

}  // namespace ninety::sources
