// P.extrinsic: pay, perks, title, prestige or security is what drives the speaker.
#pragma once

#include "rubric/judging.h"

namespace ninety::pitfalls {

inline constexpr Criterion p_extrinsic = complete({
    .id = "P.extrinsic",
    .group = Group::pitfalls,
    .place = 2,
    .title = "extrinsic reward",
    .question = "Is the drive something other than pay, perks, title, prestige or security?",
    .why = "Everybody works for pay, and interviewers know it. As the answer to this question it "
           "tells them only that a better offer would move you on. Money as the subject of your "
           "work is different: “I cut payroll errors by forty per cent” is a result.",
    .source = "rubric P.extrinsic",
    .how = "Ask what the reward stood for. A bonus may stand for having solved something hard, a "
           "title for people trusting your judgement. Name that instead, with the occasion. Terms "
           "have their own talk later.",
    .good = {{"I am driven by accuracy: ⟦I brought our payroll errors from thirty a month down to "
              "two⟧."},
             {"What inspires me is ⟦being trusted with a decision nobody has made before⟧, as when "
              "I chose our first supplier abroad."}},
    .bad = {{"I am inspired by ⟦a corner office and the salary that goes with it⟧."},
            {"Honestly, ⟦job security and six weeks of holiday⟧ keep me motivated."}},
    .partly = "a reward from outside the work plays a part here",
    .missing = "a reward from outside the work is named as the drive",
    .help = "name what the reward stands for in the work itself",
    .next_step = "Replace “{quote}” with what it stands for in the work itself.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::evidence,
    .judge = [](const Subject& subject) { return by_pitfall(subject, Trait::P_extrinsic); },
});

}  // namespace ninety::pitfalls
