// T5: the end names how this role is the environment for the source (F3.role).
#pragma once

#include "rubric/judging.h"

namespace ninety::tailoring {

inline constexpr Criterion t5 = complete({
    .id = "T5",
    .group = Group::tailoring,
    .place = 5,
    .title = "closing fits",
    .question = "Does the end say how this role is the place for what drives you?",
    .why = "The end is where your drive and their need meet. When it names a part of their days, "
           "the listener can see you in the post; when it could be said next door, they cannot. "
           "It is the same question as F3.role, asked of the whole answer's fit.",
    .source = "rubric T5",
    .how = "Finish the sentence “I would do that here, where …” with something of the posting that "
           "is not on every posting: a number of visits, a kind of customer, the problem the post "
           "was made for. Say it in your own words.",
    .good =
        {{"⟦One nurse in one front room with nobody else to ask: that is where I want to do "
          "this⟧."},
         {"⟦You have hundreds of accounts in that state after your move, and that is the puzzle "
          "I would choose⟧."}},
    .bad = {{"⟦I am looking for a good company where I can grow⟧."},
            {"⟦This role is exactly what I have been looking for⟧."}},
    .partly = "the end names this role only in general terms",
    .missing = "the end does not say how this role is the place for what drives you",
    .help = "end with a part of this job's days that needs what drives you",
    .next_step = "End with a part of this job's days that needs what drives you.",
    .anchor = Anchor::bridge,
    .missing_anchor = Anchor::end,
    .judge = by_closing,
});

}  // namespace ninety::tailoring
