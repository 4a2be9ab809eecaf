// F3.echo: the bridge takes the thesis up again.
#pragma once

#include "rubric/judging.h"

namespace ninety::framework {

inline Judgement judge_f3_echo(const Subject& subject) {
  const EchoFact& echo = subject.reading.echo;
  return by_estimate(subject, Trait::F3_echo, together(echo.in_thesis, echo.in_bridge));
}

inline constexpr Criterion f3_echo = complete({
    .id = "F3.echo",
    .group = Group::framework,
    .place = 31,
    .title = "bridge back to the source",
    .question = "Does the ending take up the source from the beginning?",
    .why = "A listener remembers the first and the last thing you say. When both are the same "
           "source, the answer closes into a whole and the interviewer can repeat it to a "
           "colleague in one sentence.",
    .source = "rubric F3.echo",
    .how = "Take one word or picture of your first sentence into the last one, or say the same "
           "thing in other words. Do not repeat the sentence; show where it leads.",
    .good = {{"I am inspired by things that were given up on. … ⟦I want to go on reviving what "
              "others have written off⟧, on larger sites."},
             {"Clear explanations drive me. … ⟦A team that has to explain new rules to the public⟧ "
              "is where I see myself."}},
    .bad = {{"I am inspired by hidden patterns in data. … ⟦In future I would like to travel more "
             "for work.⟧"},
            {"Teaching moves me. … ⟦I hope to take the next step in my career soon.⟧"}},
    .partly = "the ending comes back to your source only faintly",
    .missing = "the ending does not come back to your source yet",
    .help = "take one word or picture of your first sentence into the last one",
    .next_step = "In “{quote}”, take up the source you named at the beginning.",
    .anchor = Anchor::bridge,
    .missing_anchor = Anchor::bridge,
    .judge = judge_f3_echo,
});

}  // namespace ninety::framework
