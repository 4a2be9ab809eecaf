// S.impact: helping customers, patients or society.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_impact = complete({
    .id = "S.impact",
    .group = Group::sources,
    .place = 6,
    .title = "helping the people one works for",
    .question = "Is the source the good done to customers, patients or society?",
    .why = "Wanting to help is a good reason to work, and many applicants name it. What sets you "
           "apart is how you help: by solving, teaching, mastering, improving or persisting. That "
           "part the employer can put to use.",
    .source = "rubric S",
    .how = "Keep the people you help and add your way of helping. Ask what you do for them that a "
           "kind person without your trade could not do; the answer is usually one of the five "
           "professional sources.",
    .good = {{"I want patients to go home sure of their medicine, so ⟦what drives me is finding "
              "the plainest way to explain it⟧."},
             {"Safe bridges matter to me, and ⟦the part that inspires me is the calculation that "
              "nobody will ever notice⟧."}},
    .bad = {{"⟦I just want to help people.⟧"},
            {"⟦Making the world a better place⟧ is what inspires me."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "keep the people you help and add how you help: solving, teaching, mastering, "
            "improving or persisting",
    .next_step = "After “{quote}”, add how you help: the problem you solve, the skill you use or "
                 "the way you improved.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::impact); },
});

}  // namespace ninety::sources
