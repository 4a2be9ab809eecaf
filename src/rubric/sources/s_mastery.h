// S.mastery: the pursuit of mastery of a skill or a field of knowledge.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_mastery = complete({
    .id = "S.mastery",
    .group = Group::sources,
    .place = 3,
    .title = "mastery and learning",
    .question = "Is the source the pursuit of a difficult skill or field of knowledge?",
    .why = "Someone who keeps learning for its own sake will still be good when the tools change. "
           "The interviewer listens for effort over time and for what the skill made possible, not "
           "for the list of courses.",
    .source = "rubric S",
    .how =
        "Name the skill and the part of it that was hard. Say how you practised, for how long, and "
        "what you could do afterwards that you could not do before, best of all for somebody else.",
    .good = {{"⟦I am driven by getting one difficult thing right.⟧ I laid forty practice tiles in "
              "my own cellar before I touched the client's hall."},
             {"⟦Understanding statistics well enough to explain them to a judge is what pulls me "
              "on.⟧ I spent two winters on it."}},
    .bad = {{"⟦I am a lifelong learner⟧ and open to everything new."},
            {"Learning inspires me. ⟦I have eleven certificates.⟧"}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name the hard part of the skill, how you practised and what it made possible",
    .next_step = "After “{quote}”, name the hard part of the skill, how you practised and what it "
                 "made possible.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::mastery); },
});

}  // namespace ninety::sources
