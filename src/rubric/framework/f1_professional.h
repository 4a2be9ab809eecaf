// F1.professional: the thesis is anchored in work, learning or growth.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline constexpr Criterion f1_professional = complete({
    .id = "F1.professional",
    .group = Group::framework,
    .place = 13,
    .title = "professional thesis",
    .question = "Is the source anchored in work, learning or growth?",
    .why = "The interviewer hears the answer with one question in mind: what will this mean in the "
           "job? A source in work, learning or growth answers it at once. A private source may be "
           "just as true, but leaves the listener to make the connection.",
    .source = "rubric F1.professional",
    .how = "If your source is private, ask what it does at work: does it make you patient, "
           "curious, exact, stubborn with problems? Name that as the source. The private part can "
           "stay as half a sentence of origin, or stay yours.",
    .good = {{"I am inspired by ⟦learning a trade from people who have done it for thirty years⟧."},
             {"What moves me is ⟦turning a worried customer into a calm one with a clear "
              "explanation⟧."}},
    .bad = {{"What inspires me is ⟦my two wonderful children⟧."},
            {"I am inspired by ⟦long mountain tours and the quiet up there⟧."}},
    .partly = "the source is only loosely anchored in work, learning or growth",
    .missing = "the source is not yet anchored in work, learning or growth",
    .help = "say which part of work, learning or growth your source stands for",
    .next_step = "Say what “{quote}” becomes in your work: the thing you look for, learn or do "
                 "because of it.",
    .anchor = Anchor::evidence,
    .missing_anchor = Anchor::thesis,
    .judge =
        [](const Subject& subject) {
          auto judgement =
              by_estimate(subject, Trait::F1_professional, subject.reading.source.evidence);
          // "Who inspires you?" asks for a person: a source without one is an answer to "what".
          const bool asks_who = subject.reading.question == QuestionKind::who;
          if (asks_who && !subject.reading.names_person && judgement.status == Status::met) {
            judgement.status = Status::partly;
            judgement.score *= 0.5F;
          }
          return judgement;
        },
});

}  // namespace ninety::framework
