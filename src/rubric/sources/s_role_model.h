// S.role_model: a named person.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_role_model = complete({
    .id = "S.role_model",
    .group = Group::sources,
    .place = 7,
    .title = "a person as role model",
    .question = "Is the source a person who set an example?",
    .why = "A person is a warm beginning, and when the question is “who inspires you?” it is what "
           "was asked. The interviewer is hiring you, though, so the answer needs what you took "
           "from that person and did yourself.",
    .source = "rubric S",
    .how = "Give the person one sentence: what exactly did they do that you admire? Then name the "
           "quality as your own source, and tell the occasion on which you acted on it. Someone "
           "you know from work carries further than a famous name.",
    .good = {{"My first foreman explained every mistake without raising his voice, and ⟦teaching "
              "that way is what drives me now⟧: I have trained six fitters."},
             {"A colleague read each contract to the last footnote; ⟦from her I have my love of "
              "getting details exactly right⟧."}},
    .bad = {{"⟦A famous founder⟧ inspires me, because he never gave up."},
            {"My inspiration is ⟦my old professor, a wonderful human being with three books and "
             "two prizes⟧."}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "give the person one sentence, then tell what you did with what you learned",
    .next_step =
        "After “{quote}”, say what you took from this person and when you acted on it at work.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::role_model); },
});

}  // namespace ninety::sources
