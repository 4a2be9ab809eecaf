// S.innovation: creating new or better processes.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_innovation = complete({
    .id = "S.innovation",
    .group = Group::sources,
    .place = 4,
    .title = "improving how things are done",
    .question = "Is the source creating new or better ways of doing things?",
    .why =
        "Improvement pays every day after the day it is made. An interviewer wants to hear that "
        "you look before you change, that others could live with the new way, and that it lasted.",
    .source = "rubric S",
    .how =
        "Say what the old way cost and whom. Tell how you found out, what you changed and how you "
        "brought the others along. Close with the before and after, and whether it still runs.",
    .good = {{"⟦I am inspired by the step in a process that nobody needs.⟧ Ours was a stamp; I "
              "asked what it proved, and nobody knew."},
             {"⟦What drives me is making the safe way the easy way.⟧ I hung the goggles on the "
              "door handle of the saw room."}},
    .bad = {{"⟦I am an out-of-the-box thinker⟧ and full of ideas."},
            {"Innovation drives me. ⟦We introduced a new system.⟧"}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "say what the old way cost, what you changed and whether it lasted",
    .next_step =
        "After “{quote}”, say what the old way cost, what you changed and whether it lasted.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::innovation); },
});

}  // namespace ninety::sources
