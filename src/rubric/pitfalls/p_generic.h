// P.generic: platitudes that anyone could say about any job.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

inline constexpr Criterion p_generic = complete({
    .id = "P.generic",
    .group = Group::pitfalls,
    .place = 3,
    .title = "generic answer",
    .question = "Could only you have given this answer?",
    .why = "A sentence that fits everyone tells the interviewer nothing about you, however true it "
           "is. A general sentence followed by its proof is fine: the proof makes it yours.",
    .source = "Bangerter, Corvalan & Cavin 2014 (62 real interviews): self-descriptions lowered "
              "hiring recommendations, stories raised them",
    .how =
        "Take the general sentence and ask “when was that last true?” Put the answer behind it: a "
        "place, a task, one detail that you remember. If nothing comes, choose a smaller claim.",
    .good = {{"I like a challenge. ⟦In March it was a pump that nobody under sixty had ever "
              "opened; I drew every part as I took it out.⟧"},
             {"Teamwork drives me: ⟦on the night of the flood I ran the sandbag line with the "
              "cooks and the two trainees⟧."}},
    .bad = {{"⟦I am a passionate person who always gives a hundred and ten per cent and loves "
             "challenges.⟧"},
            {"⟦Success, growth and making a difference⟧ are what inspires me every single day."}},
    .partly = "this could be said by many people about many jobs",
    .missing = "this could be said by anyone about any job",
    .help = "put one occasion behind it, with a detail only you know",
    .next_step = "After “{quote}”, add when this was last true, with one detail only you know.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_generic); },
});

}  // namespace ninety::pitfalls
