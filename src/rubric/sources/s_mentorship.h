// S.mentorship: seeing others succeed through one's guidance.
#pragma once

#include "rubric/judging.h"

namespace ninety::sources {

inline constexpr Criterion s_mentorship = complete({
    .id = "S.mentorship",
    .group = Group::sources,
    .place = 2,
    .title = "mentoring and leadership",
    .question =
        "Is the source seeing colleagues, pupils or trainees succeed through your guidance?",
    .why = "People who enjoy the success of others make a whole team better and keep what they "
           "know from leaving with them. The interviewer looks for the other person in the story: "
           "who they were before, and what they can do now.",
    .source = "rubric S",
    .how = "Choose one person. Say what they could not do, what exactly you did with them and how "
           "often, and what they did alone in the end. The result is theirs, and told as theirs it "
           "speaks for you.",
    .good = {{"⟦I am inspired by the moment a trainee stops looking round for me.⟧ With Amir it "
              "came after nine early shifts."},
             {"⟦Helping a quiet colleague find her voice is what drives me.⟧ I let her open every "
              "stand-up for a month; in June she led the review."}},
    .bad = {{"⟦I am a born leader⟧ and people look up to me."},
            {"Mentoring inspires me. ⟦I am always there for everyone.⟧"}},
    .partly = kOtherSource,
    .missing = kOtherSource,
    .help = "name one person, what you did with them and what they can do alone now",
    .next_step =
        "After “{quote}”, name one person, what you did with them and what they can do alone now.",
    .judge = [](const Subject& subject) { return by_source(subject, Source::mentorship); },
});

}  // namespace ninety::sources
