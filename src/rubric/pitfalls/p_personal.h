// P.personal: a personal or sensitive matter carries the answer.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

inline constexpr Criterion p_personal = complete({
    .id = "P.personal",
    .group = Group::pitfalls,
    .place = 1,
    .title = "personal or sensitive matter",
    .question = "Does the answer rest on work rather than on a private or sensitive matter?",
    .why = "Family, health, faith, politics and money trouble may be the truest reasons a person "
           "has. Told here, they take the time your work needs, and they put the interviewer into "
           "a delicate place: many of these are things they may not ask about or weigh.",
    .source = "rubric P.personal",
    .how = "Keep the private part to half a sentence, or keep it to yourself, and go on to what it "
           "made of you at work: what you look for, what you are good at, what you did. Then the "
           "listener can speak about it with you freely.",
    .good = {{"⟦Caring for someone at home taught me to plan in quarter hours⟧, and planning is "
              "what I enjoy most: I built our ward's shift board."},
             {"I am inspired by ⟦a whole family of products growing from one good idea⟧; in 2021 I "
              "designed the hinge that five of ours share."}},
    .bad = {{"What inspires me is ⟦my daughter, who was born very early and is my whole world⟧."},
            {"After ⟦my divorce and the debts that came with it⟧ I needed to prove myself."}},
    .partly = "a private matter takes some room here",
    .missing = "a private matter carries this part of the answer",
    .help = "say what it made of you at work, and leave the private part at half a sentence",
    .next_step = "Shorten “{quote}” to half a sentence and go on to what it made of you at work.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_personal); },
});

}  // namespace ninety::pitfalls
