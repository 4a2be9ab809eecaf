// V2: what drives the speaker lies in the work itself.
#pragma once

#include "rubric/judging.h"

namespace ninety::values {

/// Met is shown by the words for drive from the work, anything less by those for drive from
/// outside.
inline Judgement judge_v2(const Subject& subject) {
  const MotivationFact& motivation = subject.reading.motivation;
  return by_estimate(subject, Trait::V2, motivation.intrinsic, motivation.extrinsic);
}

inline constexpr Criterion v2 = complete({
    .id = "V2",
    .group = Group::values,
    .place = 2,
    .title = "drive from the work itself",
    .question = "Does what drives you lie in the work itself?",
    .why = "Pay, titles and perks can come from any employer, so they tell an interviewer little "
           "about how you will work. A drive that lies in solving, learning, building or helping "
           "others grow lasts when nobody is watching.",
    .source = "rubric V2",
    .how = "Ask yourself which part of the work you would miss if the pay stayed and the task went "
           "away: solving, learning, building, helping someone grow. Name that part and let your "
           "story show you doing it. Pay and security are fair wishes; they have their place when "
           "you talk about terms.",
    .good = {{"I am driven by ⟦the hour when a box of loose receipts turns into one clear "
              "picture⟧, and I look for it in every audit."},
             {"What keeps me going is ⟦watching a trainee do alone what we practised together⟧."}},
    .bad = {{"What drives me is ⟦the yearly bonus and a better title⟧."},
            {"⟦A permanent contract with good benefits⟧ is what gets me up in the morning."}},
    .partly = "it stays open here whether the work itself drives you",
    .missing = "a drive that lies in the work itself does not show yet",
    .help = "name the part of the work that you would miss most",
    .next_step = "Beside “{quote}”, name the part of the work itself that you would miss most.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::thesis,
    .judge = judge_v2,
});

}  // namespace ninety::values
