// F1: the source of inspiration is stated.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f1 = complete({
    .id = "F1",
    .group = Group::framework,
    .place = 10,
    .title = "thesis",
    .question = "Is the source of your inspiration stated?",
    .why = "The interviewer asked one thing: what inspires you. When the answer is said outright, "
           "everything after it is heard as proof. When it has to be guessed from the story, two "
           "listeners will guess two different things.",
    .source = "rubric F1",
    .how = "Write one plain sentence that begins “What inspires me is …” or “I am at my best when "
           "…” and finish it with something from your work, learning or growth. Afterwards you can "
           "change its form; first make sure that it is there.",
    .good = {{"⟦What inspires me is a process that everybody has given up on.⟧ Our returns desk "
              "was one."},
             {"⟦I am at my best when I teach someone a thing I once found hard myself.⟧ Last year "
              "that was our new bookkeeper."}},
    .bad = {{"⟦I have worked in logistics for eight years⟧ and before that in retail."},
            {"Last spring I rewrote our rota, and ⟦it was a very busy time for all of us⟧."}},
    .partly = "the source of inspiration is there, but general, private or hard to pick out",
    .missing = "the source of your inspiration is not said yet",
    .help = "start with one sentence that names what in your work inspires you",
    .next_step = "Begin with one sentence that says what inspires you in your work.",
    .anchor = Anchor::thesis,
    .missing_anchor = Anchor::start,
    .judge =
        [](const Subject& subject) {
          return by_estimate(subject, Trait::F1, subject.reading.spans(Role::thesis));
        },
});

}  // namespace ninety::framework
