// P.no_drive: inspiration comes only from instructions, supervision or pressure.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

inline constexpr Criterion p_no_drive = complete({
    .id = "P.no_drive",
    .group = Group::pitfalls,
    .place = 5,
    .title = "drive from others only",
    .question = "Does some of the drive come from yourself?",
    .why = "Deadlines and managers move everyone. If they are all that is named, the interviewer "
           "pictures the quiet week without them. A manager as a mentor, or a deadline as the "
           "setting of a story, is something else and welcome.",
    .source = "rubric P.no_drive",
    .how = "Look for a time when you began something before anyone asked. What did you see, and "
           "what did you do about it? Begin there. If pressure helps you, say what it lets you do "
           "well, and show that you can make it yourself.",
    .good = {{"⟦Nobody had asked for it, but I could not watch parcels being sorted twice⟧, so I "
              "spent two lunch breaks on a better label."},
             {"My manager taught me to ask one more question, and ⟦since then I look for the cause "
              "before I write the report⟧."}},
    .bad = {{"I am motivated ⟦when my boss tells me exactly what to do and checks it⟧."},
            {"⟦Without a deadline I do not really get going⟧, so pressure inspires me."}},
    .partly = "much of the drive here comes from others",
    .missing = "the drive named here comes only from others",
    .help = "tell one thing that you began before anyone asked",
    .next_step = "Beside “{quote}”, tell one thing that you began before anyone asked.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_no_drive); },
});

}  // namespace ninety::pitfalls
